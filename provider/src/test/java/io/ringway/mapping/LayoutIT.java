// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.SchemaTool;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The statements of docs/LAYOUT.md, on a real node, make what its entities ask for. */
@ExtendWith(DevCassandraExtension.class)
class LayoutIT {
    @Test
    void nothingIsMissingAndNothingDiffers(DevCassandra node, @DevKeyspace String own) {
        String other = own + "_metering";
        try (Judge judge = new Judge(node, own);
                Judge second = new Judge(node, other)) {
            for (String block : LayoutPage.blocks("sql")) {
                for (String statement : block.split(";\n")) {
                    judge.execute(statement.replace("shop.", own + ".").replace("metering.", other + "."));
                }
            }
            Map<String, Object> properties = Units.properties(node, own);
            properties.put("jakarta.persistence.schema-generation.database.action", "none");
            properties.put("ringway.entities.Reading.keyspace", other);
            List<Class<?>> entities = LayoutPage.entities();
            try (EntityManagerFactory factory = Units.open(properties, entities.toArray(Class<?>[]::new))) {
                assertThat(factory.unwrap(SchemaTool.class).forEntities().validate())
                        .isEmpty();
            }
            second.execute("DROP KEYSPACE " + other);
        }
    }
}

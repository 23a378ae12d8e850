// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.ConnectionRegistry;
import io.ringway.context.contract.Car;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A unit without any connection starts the development server. */
@ExtendWith(DevCassandraExtension.class)
class DevServerIT {

    @Test
    void aUnitWithoutAConnectionGetsTheDevServers(DevCassandra node) {
        Map<String, String> properties = Map.of(
                "ringway.dev-server",
                "auto",
                "jakarta.persistence.schema-generation.database.action",
                "drop-and-create");
        try (EntityManagerFactory factory = Units.open(properties, Car.class);
                Judge judge = new Judge(node, "shop")) {
            factory.runInTransaction(em -> em.persist(new Car(1, "AB")));

            assertThat(factory.unwrap(ConnectionRegistry.class).names()).contains("dev");
            assertThat(judge.row("SELECT plate FROM $.car WHERE id = 1").getString(0))
                    .isEqualTo("AB");
        }
        assertThat(node.isAlive()).isTrue();
    }
}

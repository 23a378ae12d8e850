// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RingwayException;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.jpa.Units;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A unit that is refused has not changed the database, whatever is wrong with it. */
@ExtendWith(DevCassandraExtension.class)
class RefusedUnitIT {
    @Entity
    @NamedEntityGraph(attributeNodes = @NamedAttributeNode("nothing"))
    static class Graphed {
        @Id
        int id;
    }

    @Entity
    @NamedQuery(name = "lost", query = "SELECT q FROM Nobody q")
    static class Queried {
        @Id
        int id;
    }

    @Test
    void itsTablesAreNotMade(DevCassandra node, @DevKeyspace String own) {
        try (Judge judge = new Judge(node, own)) {
            assertThatThrownBy(() -> Units.open(node, own, Graphed.class))
                    .isInstanceOf(RingwayException.class)
                    .hasMessageStartingWith("RW-1145: ");
            assertThatThrownBy(() -> Units.open(node, own, Queried.class))
                    .isInstanceOf(RingwayException.class)
                    .hasMessageContaining("RW-1020: ");

            assertThat(judge.rows("SELECT table_name FROM system_schema.tables WHERE keyspace_name = '$'"))
                    .isEmpty();
        }
    }
}

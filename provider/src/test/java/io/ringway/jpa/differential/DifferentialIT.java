// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.differential;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManagerFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random queries on real rows. */
@ExtendWith(DevCassandraExtension.class)
class DifferentialIT {
    @Test
    void queriesGiveWhatTheyShould(DevCassandra node, @DevKeyspace String keyspace) {
        try (EntityManagerFactory factory = Units.open(node, keyspace, Thing.class)) {
            Differences.none(factory, new Random().nextLong(), 200);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.mapping.parts.Coded;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Enums with codes of their own in real columns, as another client sees them. */
@ExtendWith(DevCassandraExtension.class)
class EnumsIT {
    @Test
    void codesStandInEveryPlace(DevCassandra node, @DevKeyspace String keyspace) {
        try (Judge judge = new Judge(node, keyspace);
                EntityManagerFactory factory =
                        Units.open(node, keyspace, Coded.Shipment.class, Coded.Route.class, Coded.ByLetter.class)) {
            factory.runInTransaction(em -> em.persist(Coded.Shipment.full()));

            assertThat(judge.row("SELECT converted, counts, size, labels, plain, route, sizes, stages, styled, wide"
                                    + " FROM $.shipment WHERE id = 700")
                            .getFormattedContents())
                    .isEqualTo("[converted:'letter-L', counts:{'s':1000}, size:'l', labels:{700:'far'}, plain:2000, "
                            + "route:{stage:-2,width:'s'}, sizes:{'l','s'}, stages:[-2,1], styled:'l', wide:7]");
            factory.runInTransaction(em -> {
                Coded.Shipment found = em.find(Coded.Shipment.class, Coded.Zone.FAR);
                assertThat(found)
                        .usingRecursiveComparison()
                        .ignoringCollectionOrder()
                        .isEqualTo(Coded.Shipment.full());
                found.reroute(Coded.Stage.SENT);
                assertThat(em.createNativeQuery("SELECT plain FROM shipment WHERE id = ?", Coded.Weight.class)
                                .setParameter(1, Coded.Zone.FAR)
                                .getSingleResult())
                        .isEqualTo(Coded.Weight.HEAVY);
            });
            assertThat(judge.row("SELECT route FROM $.shipment WHERE id = 700").getFormattedContents())
                    .isEqualTo("[route:{stage:1,width:'s'}]");
            judge.execute("UPDATE $.shipment SET plain = 3 WHERE id = 700");
            assertThatThrownBy(() -> factory.callInTransaction(em -> em.find(Coded.Shipment.class, Coded.Zone.FAR)))
                    .hasMessageContaining("RW-1123: The column holds 3, which is no constant of ")
                    .hasMessageContaining("[Shipment.plain]");
        }
    }
}

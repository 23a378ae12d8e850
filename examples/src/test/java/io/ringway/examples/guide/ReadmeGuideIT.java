// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example of the README. */
@ExtendWith(DevCassandraExtension.class)
class ReadmeGuideIT {

    @Test
    void worksOnTwoClusters(DevCassandra depot, @DevCluster("archive") DevCassandra archive) {
        try (EntityManagerFactory unit = GuideUnit.open(depot, archive)) {
            // tag::readme
            unit.runInTransaction(em -> em.persist(new Automobile("RW-1", "Isetta", Color.RED)));

            unit.runInTransaction(em -> {
                Automobile car = em.find(Automobile.class, "RW-1");
                car.drive(39); // UPDATE of one column, at the depot

                RoutedEntityManager routed = em.unwrap(RoutedEntityManager.class);
                routed.using(Using.connection("archive")).merge(car); // the same row, on the other cluster
                System.out.println(routed.explainRoute(Automobile.class));
            });
            // end::readme
            assertThat(GuideUnit.value(unit, "depot", "SELECT mileage FROM automobile WHERE plate = 'RW-1'"))
                    .isEqualTo(39);
            assertThat(GuideUnit.value(unit, "archive", "SELECT mileage FROM automobile WHERE plate = 'RW-1'"))
                    .isEqualTo(39);
        }
    }
}

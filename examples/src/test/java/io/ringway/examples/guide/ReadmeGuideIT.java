// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.Repositories;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import io.ringway.examples.fleet.Driver;
import io.ringway.examples.fleet.Trip;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.repository.BasicRepository;
import jakarta.data.repository.Find;
import jakarta.data.repository.OrderBy;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of the README. */
@ExtendWith(DevCassandraExtension.class)
class ReadmeGuideIT {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    // tag::readme-repository
    @Repository
    interface Journeys extends BasicRepository<Trip, Trip.Key> {
        @Query("WHERE plate = :plate AND departure >= :from ORDER BY departure")
        List<Trip> since(String plate, Instant from);

        @Find
        @OrderBy(value = "departure", descending = true)
        CursoredPage<Trip> latest(String plate, PageRequest page);
    }
    // end::readme-repository

    @Test
    void repositoriesAreInterfaces(DevCassandra depot, @DevCluster("archive") DevCassandra archive) {
        try (EntityManagerFactory unit = GuideUnit.open(depot, archive)) {
            Automobile car = new Automobile("RW-2", "Isetta", Color.RED);
            Driver driver = new Driver("B-1", "Anna");
            Journeys journeys = unit.unwrap(Repositories.class).get(Journeys.class);
            journeys.saveAll(List.of(
                    new Trip(car, MONDAY, driver, 12), new Trip(car, MONDAY.plus(Duration.ofDays(1)), driver, 30)));

            assertThat(journeys.since("RW-2", MONDAY.plusSeconds(1)))
                    .extracting(Trip::kilometres)
                    .containsExactly(30);
            assertThat(journeys.latest("RW-2", PageRequest.ofSize(1)))
                    .extracting(Trip::kilometres)
                    .containsExactly(30);
        }
    }

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

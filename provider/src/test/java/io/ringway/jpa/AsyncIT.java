// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.RoutedEntityManager;
import io.ringway.RoutedQuery;
import io.ringway.context.contract.Car;
import io.ringway.context.contract.Event;
import io.ringway.context.contract.EventId;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Operations that end later, on real rows. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AsyncIT {
    private static final int CARS = 300;

    private EntityManagerFactory factory;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        factory = Units.open(node, keyspace, Car.class, Event.class);
    }

    @AfterAll
    void close() {
        factory.close();
    }

    @Test
    void manyAreWrittenAndFoundWhileTheCallerGoesOn() throws Exception {
        try (EntityManager em = factory.createEntityManager()) {
            for (int id = 0; id < CARS; id++) {
                em.persist(new Car(id, "RW-" + id));
            }
            em.unwrap(RoutedEntityManager.class)
                    .flushAsync()
                    .toCompletableFuture()
                    .get(30, SECONDS);
        }
        try (EntityManager em = factory.createEntityManager()) {
            RoutedEntityManager routed = em.unwrap(RoutedEntityManager.class);
            List<CompletableFuture<Car>> cars = new ArrayList<>();
            for (int id = 0; id < CARS; id++) {
                cars.add(routed.findAsync(Car.class, id).toCompletableFuture());
            }
            CompletableFuture.allOf(cars.toArray(CompletableFuture[]::new)).get(30, SECONDS);
            for (int id = 0; id < CARS; id++) {
                assertThat(cars.get(id).join()).isSameAs(em.find(Car.class, id));
                assertThat(cars.get(id).join().getPlate()).isEqualTo("RW-" + id);
            }
        }
    }

    @Test
    void queriesOfAllKindsAreInFlightTogether() throws Exception {
        factory.runInTransaction(em -> {
            for (int number = 0; number < 20; number++) {
                em.persist(new Event("async", number, "event " + number));
            }
        });
        try (EntityManager em = factory.createEntityManager()) {
            CompletionStage<List<Event>> entities = em.createQuery("SELECT e FROM Event e WHERE e.stream = 'async'")
                    .setHint("ringway.page-size", 3)
                    .unwrap(RoutedQuery.class)
                    .fetchAsync();
            CompletionStage<List<Long>> count = em.createNativeQuery(
                            "SELECT count(*) FROM event WHERE stream = 'async'", Long.class)
                    .unwrap(RoutedQuery.class)
                    .fetchAsync();
            CompletionStage<Event> one =
                    em.unwrap(RoutedEntityManager.class).findAsync(Event.class, new EventId("async", 7));

            assertThat(entities.toCompletableFuture().get(30, SECONDS))
                    .hasSize(20)
                    .contains(one.toCompletableFuture().get(30, SECONDS));
            assertThat(count.toCompletableFuture().get(30, SECONDS)).containsExactly(20L);
        }
    }
}

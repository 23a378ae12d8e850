// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Condition;
import io.ringway.Consistency;
import io.ringway.EntityStore;
import io.ringway.FlushException;
import io.ringway.RoutedEntityManager;
import io.ringway.StaleRowException;
import io.ringway.Ttl;
import io.ringway.Using;
import io.ringway.WriteOutcome;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import io.ringway.examples.fleet.Driver;
import io.ringway.examples.fleet.Trip;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.RollbackException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/unit-of-work.md. */
@ExtendWith(DevCassandraExtension.class)
class UnitOfWorkGuideIT {
    private static EntityManagerFactory unit;

    @BeforeAll
    static void open(DevCassandra depot, @DevCluster("archive") DevCassandra archive) {
        unit = GuideUnit.open(depot, archive);
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @Test
    void persistsAndChanges() {
        // tag::persist
        unit.runInTransaction(em -> em.persist(new Automobile("RW-10", "Isetta", Color.RED)));
        // end::persist
        // tag::change
        unit.runInTransaction(em -> {
            Automobile car = em.find(Automobile.class, "RW-10");
            car.drive(39);
        });
        // end::change
        assertThat(depot("SELECT mileage FROM automobile WHERE plate = 'RW-10'"))
                .isEqualTo(39);
        assertThat(depot("SELECT writetime(mileage) FROM automobile WHERE plate = 'RW-10'"))
                .isNotEqualTo(depot("SELECT writetime(model) FROM automobile WHERE plate = 'RW-10'"));
    }

    @Test
    void erasesWhatWasThere() {
        unit.runInTransaction(em -> {
            Automobile car = new Automobile("RW-11", "Isetta", Color.RED);
            car.remark("rusty");
            em.persist(car);
        });
        // tag::null
        unit.runInTransaction(em -> {
            Automobile car = em.find(Automobile.class, "RW-11");
            car.remark(null);
        });
        // end::null
        assertThat(depot("SELECT remark FROM automobile WHERE plate = 'RW-11'")).isNull();
    }

    @Test
    void mergesADetachedInstance() {
        unit.runInTransaction(em -> em.persist(new Automobile("RW-12", "Isetta", Color.RED)));
        // tag::merge
        Automobile car = unit.callInTransaction(em -> em.find(Automobile.class, "RW-12"));
        car.paint(Color.BLUE);
        unit.runInTransaction(em -> em.merge(car));
        // end::merge
        assertThat(depot("SELECT color FROM automobile WHERE plate = 'RW-12'")).isEqualTo("BLUE");
    }

    @Test
    void removes() {
        unit.runInTransaction(em -> em.persist(new Automobile("RW-13", "Isetta", Color.RED)));
        // tag::remove
        unit.runInTransaction(em -> em.remove(em.getReference(Automobile.class, "RW-13")));
        // end::remove
        assertThat(depot("SELECT count(*) FROM automobile WHERE plate = 'RW-13'"))
                .isEqualTo(0L);
    }

    @Test
    void loadsReferencesTogether() {
        unit.runInTransaction(em -> {
            em.persist(new Driver("D-1", "Anna"));
            em.persist(new Driver("D-2", "Berta"));
        });
        // tag::reference
        unit.runInTransaction(em -> {
            Driver first = em.getReference(Driver.class, "D-1");
            Driver second = em.getReference(Driver.class, "D-2");
            first.penalize(1); // reads both rows, at the same time
            second.penalize(2);
        });
        // end::reference
        assertThat(depot("SELECT points FROM driver WHERE licence = 'D-2'")).isEqualTo(2);
    }

    @Test
    void writesAPartitionTogether() {
        Instant monday = Instant.parse("2026-11-16T07:30:00Z");
        // tag::partition
        unit.runInTransaction(em -> {
            Automobile car = new Automobile("RW-14", "Isetta", Color.RED);
            Driver driver = new Driver("D-3", "Clara");
            em.persist(new Trip(car, monday, driver, 12));
            em.persist(new Trip(car, monday.plusSeconds(3600), driver, 14));
        });
        Trip trip = unit.callInTransaction(em -> em.find(Trip.class, new Trip.Key("RW-14", monday)));
        // end::partition
        assertThat(trip.kilometres()).isEqualTo(12);
        assertThat(GuideUnit.value(unit, "archive", "SELECT count(*) FROM trip WHERE plate = 'RW-14'"))
                .isEqualTo(2L);
    }

    @Test
    void refusesAChangeOfAStaleRow() {
        unit.runInTransaction(em -> em.persist(new Driver("D-4", "Dora")));
        // tag::stale
        Driver mine = unit.callInTransaction(em -> em.find(Driver.class, "D-4"));
        unit.runInTransaction(em -> em.find(Driver.class, "D-4").penalize(3));

        mine.rename("Dorothea");
        assertThatThrownBy(() -> unit.runInTransaction(em -> em.merge(mine)))
                .isInstanceOfSatisfying(
                        StaleRowException.class,
                        stale -> assertThat(stale.row())
                                .containsEntry("points", 3)
                                .containsEntry("version", 2L));
        // end::stale
    }

    @Test
    void refusesACommitOfAStaleRow() {
        unit.runInTransaction(em -> em.persist(new Driver("D-5", "Emma")));
        try (EntityManager em = unit.createEntityManager()) {
            em.getTransaction().begin();
            em.find(Driver.class, "D-5").rename("Emilia");
            unit.runInTransaction(other -> other.find(Driver.class, "D-5").penalize(1));
            // tag::commit
            assertThatThrownBy(() -> em.getTransaction().commit())
                    .isInstanceOf(RollbackException.class)
                    .hasCauseInstanceOf(StaleRowException.class);
            // end::commit
        }
    }

    @Test
    void comparesWhatIsLockedAtTheCommit() {
        unit.runInTransaction(em -> em.persist(new Driver("D-6", "Fritz")));
        // tag::lock
        unit.runInTransaction(em -> {
            Driver driver = em.find(Driver.class, "D-6", LockModeType.OPTIMISTIC);
            if (driver.points() < 8) {
                em.persist(new Automobile("RW-23", "Isetta", Color.RED));
            }
        });
        // end::lock
        assertThat(depot("SELECT model FROM automobile WHERE plate = 'RW-23'")).isEqualTo("Isetta");
        assertThat(depot("SELECT version FROM driver WHERE licence = 'D-6'")).isEqualTo(1L);
    }

    @Test
    void accountsForAFlushThatFails() {
        try (EntityManager em = unit.createEntityManager()) {
            RoutedEntityManager lost = em.unwrap(RoutedEntityManager.class).using(Using.keyspace("no_such_keyspace"));
            // tag::flush-exception
            em.persist(new Automobile("RW-15", "Isetta", Color.RED));
            lost.persist(new Automobile("RW-16", "Isetta", Color.RED));
            try {
                em.flush();
            } catch (FlushException e) {
                for (WriteOutcome outcome : e.outcomes()) {
                    System.out.println(outcome.status() + " " + outcome.operation() + " " + outcome.entity() + " at "
                            + outcome.route().keyspace() + ", " + outcome.cause());
                }
                assertThat(e.applied()).hasSize(1);
                assertThat(e.notApplied()).hasSize(1);
                assertThat(e.unknown()).isEmpty();
            }
            // end::flush-exception
            assertThatThrownBy(em::flush)
                    .isInstanceOfSatisfying(
                            FlushException.class, e -> assertThat(e.outcomes()).hasSize(1));
        }
        assertThat(depot("SELECT count(*) FROM automobile WHERE plate = 'RW-15'"))
                .isEqualTo(1L);
    }

    @Test
    void takesWriteOptions() {
        try (EntityManager em = unit.createEntityManager()) {
            em.getTransaction().begin();
            // tag::options
            RoutedEntityManager routed = em.unwrap(RoutedEntityManager.class);
            routed.persist(new Automobile("RW-17", "Isetta", Color.RED), Ttl.of(Duration.ofDays(30)), Consistency.ONE);
            // end::options
            em.getTransaction().commit();
        }
        assertThat((Integer) depot("SELECT ttl(model) FROM automobile WHERE plate = 'RW-17'"))
                .isBetween(2_591_000, 2_592_000);
        unit.runInTransaction(em -> {
            Automobile another = new Automobile("RW-17", "Goggomobil", Color.RED);
            // tag::if-not-exists
            em.unwrap(RoutedEntityManager.class).persist(another, Condition.ifNotExists());
            assertThatThrownBy(em::flush).isInstanceOf(EntityExistsException.class);
            // end::if-not-exists
            em.getTransaction().setRollbackOnly();
        });
    }

    @Test
    void goesOnMeanwhile() throws Exception {
        unit.runInTransaction(em -> em.persist(new Automobile("RW-24", "Isetta", Color.RED)));
        unit.runInTransaction(em -> em.persist(new Driver("D-7", "Emil")));
        try (EntityManager em = unit.createEntityManager()) {
            // tag::async
            RoutedEntityManager routed = em.unwrap(RoutedEntityManager.class);
            CompletionStage<Automobile> car = routed.findAsync(Automobile.class, "RW-24");
            CompletionStage<Driver> driver = routed.findAsync(Driver.class, "D-7");
            CompletionStage<Void> written = car.thenCombine(driver, (itsCar, itsDriver) -> {
                        itsCar.drive(12);
                        itsDriver.penalize(1);
                        return routed;
                    })
                    .thenCompose(RoutedEntityManager::flushAsync);
            // end::async
            written.toCompletableFuture().get();
        }
        assertThat(depot("SELECT mileage FROM automobile WHERE plate = 'RW-24'"))
                .isEqualTo(12);
        assertThat(depot("SELECT points FROM driver WHERE licence = 'D-7'")).isEqualTo(1);
    }

    @Test
    void worksWithoutAContext() {
        // tag::store
        EntityStore store = unit.unwrap(EntityStore.class);
        store.insert(
                List.of(new Automobile("RW-18", "Isetta", Color.RED), new Automobile("RW-19", "Isetta", Color.GREEN)));

        Automobile car = store.find(Automobile.class, "RW-18").orElseThrow();
        car.drive(7);
        store.update(car); // one column: the instance was read
        store.upsert(new Automobile("RW-18", "Goggomobil", Color.RED)); // the whole row
        store.delete(car);
        // end::store
        assertThat(store.find(Automobile.class, "RW-18")).isEmpty();
        assertThat(store.find(Automobile.class, "RW-19")).isPresent();
    }

    private static Object depot(String cql) {
        return GuideUnit.value(unit, "depot", cql);
    }
}

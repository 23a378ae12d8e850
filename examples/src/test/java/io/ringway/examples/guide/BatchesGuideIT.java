// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Batch;
import io.ringway.BatchConnectionMismatchException;
import io.ringway.BatchNotAppliedException;
import io.ringway.BatchPlan;
import io.ringway.BatchType;
import io.ringway.Condition;
import io.ringway.Consistency;
import io.ringway.RequestTimeout;
import io.ringway.RoutedEntityManager;
import io.ringway.Ttl;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import io.ringway.examples.fleet.Driver;
import io.ringway.examples.fleet.Trip;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/batches.md. */
@ExtendWith(DevCassandraExtension.class)
class BatchesGuideIT {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static EntityManagerFactory unit;

    private final Automobile car = new Automobile("RW-7", "Isetta", Color.RED);
    private final Driver anna = new Driver("D-7", "Anna");
    private final Trip trip = new Trip(car, NOON, anna, 12);
    private final Trip next = new Trip(new Automobile("RW-8", "Messerschmitt", Color.BLUE), NOON, anna, 30);
    private final List<String> done = new ArrayList<>();

    private RoutedEntityManager em;

    @BeforeAll
    static void open(DevCassandra first, @DevCluster("archive") DevCassandra second) {
        unit = GuideUnit.open(first, second);
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @BeforeEach
    void openEntityManager() {
        em = unit.createEntityManager().unwrap(RoutedEntityManager.class);
    }

    @AfterEach
    void closeEntityManager() {
        em.close();
    }

    @Test
    void aBlock() {
        // tag::block
        em.runInBatch(batch -> {
            batch.insert(car);
            batch.cql("UPDATE automobile SET mileage = ? WHERE plate = ?", 39, "RW-9");
            batch.afterSuccess(() -> done.add("written"));
        });
        // end::block
        assertThat(done).containsExactly("written");
        assertThat(em.find(Automobile.class, "RW-7")).isNotNull();
        assertThat(em.find(Automobile.class, "RW-9").mileage()).isEqualTo(39);
    }

    @Test
    void byHand() {
        // tag::hand
        try (Batch batch = em.batch(BatchType.UNLOGGED)) {
            batch.insert(trip).insert(next);
            batch.execute();
        }
        // end::hand
        assertThat(GuideUnit.value(unit, "archive", "SELECT count(*) FROM trip WHERE plate = 'RW-7'"))
                .isEqualTo(1L);
        // tag::partition
        em.runInBatch(batch -> batch.deletePartition(Trip.class, "RW-7"));
        // end::partition
        assertThat(GuideUnit.value(unit, "archive", "SELECT count(*) FROM trip WHERE plate = 'RW-7'"))
                .isEqualTo(0L);
    }

    @Test
    void options() {
        // tag::options
        em.runInBatch(
                batch -> batch.insert(car, Ttl.of(Duration.ofDays(1))),
                BatchType.LOGGED,
                Consistency.QUORUM,
                RequestTimeout.of(Duration.ofSeconds(5)));
        // end::options
        assertThat(GuideUnit.value(unit, "depot", "SELECT ttl(model) FROM automobile WHERE plate = 'RW-7'"))
                .isNotNull();
    }

    @Test
    void aMismatch() {
        // tag::mismatch
        try (Batch batch = em.batch()) {
            batch.insert(car); // by default, to the depot

            assertThatThrownBy(() -> batch.insert(trip)) // @Connection("archive")
                    .isInstanceOf(BatchConnectionMismatchException.class)
                    .hasMessageContaining("A batch on connection 'depot' cannot take a write for connection 'archive'")
                    .hasMessageContaining("placed by level 7, property ringway.connection")
                    .hasMessageContaining("placed by level 6, @Connection(\"archive\") on Trip");
        }
        // end::mismatch
        // tag::own
        em.runInBatch(batch -> batch.insert(car).insert(trip), Using.connection("archive"));
        // end::own
        assertThat(em.find(Automobile.class, "RW-7", Using.connection("archive")))
                .isNotNull();
    }

    @Test
    void explains() {
        // tag::explain
        try (Batch batch = em.batch(BatchType.UNLOGGED)) {
            batch.insert(trip).insert(next);

            BatchPlan plan = batch.explain();
            assertThat(plan.route().orElseThrow().connection()).isEqualTo("archive");
            assertThat(plan.requests()).hasSize(2);
        }
        // end::explain
    }

    @Test
    void conditions() {
        em.runInBatch(batch -> batch.upsert(car));
        // tag::condition
        assertThatThrownBy(() -> em.runInBatch(batch -> batch.insert(car, Condition.ifNotExists())))
                .isInstanceOfSatisfying(
                        BatchNotAppliedException.class,
                        refused -> assertThat(refused.rows())
                                .singleElement()
                                .satisfies(row -> assertThat(row).containsEntry("model", "Isetta")));
        // end::condition
    }
}

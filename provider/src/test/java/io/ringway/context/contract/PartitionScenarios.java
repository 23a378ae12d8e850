// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.context.RecordedUnit;
import io.ringway.store.FlushLimits;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How the writes of a flush become requests. Each public method is a test. */
public final class PartitionScenarios {
    private PartitionScenarios() {}

    public static void mutationsOfOnePartitionAreOneBatch() {
        RecordedUnit unit = RecordedUnit.of(Event.class);

        assertThat(unit.in(em -> {
                    em.persist(new Event("a", 1, "x"));
                    em.persist(new Event("b", 1, "y"));
                    em.persist(new Event("a", 2, "z"));
                }))
                .containsExactly(
                        "BATCH UNLOGGED [INSERT shop.event (stream='a', seq=1, text='x'); "
                                + "INSERT shop.event (stream='a', seq=2, text='z')]",
                        "INSERT shop.event (stream='b', seq=1, text='y')");
    }

    public static void insertsUpdatesAndDeletesOfAPartitionGoTogether() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        unit.in(em -> {
            em.persist(new Event("a", 1, "x"));
            em.persist(new Event("a", 2, "y"));
        });

        assertThat(unit.in(em -> {
                    em.find(Event.class, new EventId("a", 1)).setText("xx");
                    em.remove(em.find(Event.class, new EventId("a", 2)));
                    em.persist(new Event("a", 3, "z"));
                }))
                .contains("BATCH UNLOGGED [UPDATE shop.event SET text='xx' WHERE stream='a' AND seq=1; "
                        + "DELETE shop.event WHERE stream='a' AND seq=2; "
                        + "INSERT shop.event (stream='a', seq=3, text='z')]")
                .hasSize(3);
    }

    public static void aBatchHasOneTimestamp() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        unit.factory().runInTransaction(em -> {
            em.persist(new Event("a", 1, "x"));
            em.persist(new Event("a", 2, "y"));
        });

        assertThat(unit.exactLog()).singleElement().asString().endsWith("] {timestamp=1000000}");
    }

    public static void batchesAreBoundedInStatements() {
        RecordedUnit unit = RecordedUnit.of(new FlushLimits(256, 2, 32 * 1024, false, true), Event.class);

        assertThat(unit.in(em -> persist(em, 5)))
                .extracting(line -> line.split("INSERT", -1).length - 1)
                .containsExactlyInAnyOrder(2, 2, 1);
    }

    public static void batchesAreBoundedInBytes() {
        RecordedUnit unit = RecordedUnit.of(new FlushLimits(256, 100, 300, false, true), Event.class);

        assertThat(unit.in(em -> persist(em, 6)))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(400));
    }

    public static void loggedModeIsOneLoggedBatchPerConnection() {
        RecordedUnit unit = RecordedUnit.of(new FlushLimits(256, 2, 100, true, true), Event.class, Car.class);

        assertThat(unit.in(em -> {
                    em.persist(new Event("a", 1, "x"));
                    em.persist(new Car(1, "AB"));
                    em.persist(new Event("b", 1, "y"));
                }))
                .containsExactly("BATCH LOGGED [INSERT shop.event (stream='a', seq=1, text='x'); "
                        + "INSERT shop.car (id=1, mileage=0, plate='AB'); "
                        + "INSERT shop.event (stream='b', seq=1, text='y')]");
    }

    public static void conditionalWritesAndThoseWithOptionsGoAlone() {
        RecordedUnit unit = RecordedUnit.of(Event.class, Account.class);
        var em = unit.em();
        em.persist(new Event("a", 1, "x"));
        em.persist(new Event("a", 2, "y"), Ttl.of(Duration.ofMinutes(1)));
        em.persist(new Event("a", 3, "z"), Timestamp.of(Instant.ofEpochSecond(0, 5_000)));
        em.persist(new Event("a", 4, "q"));
        em.persist(new Account("a", 1));
        em.flush();

        assertThat(unit.exactLog())
                .containsExactlyInAnyOrder(
                        "INSERT shop.event (stream='a', seq=2, text='y') USING TTL 60 {timestamp=1000000}",
                        "INSERT shop.event (stream='a', seq=3, text='z') {timestamp=5}",
                        "INSERT shop.account (name='a', balance=1, version=1) IF NOT EXISTS",
                        "BATCH UNLOGGED [INSERT shop.event (stream='a', seq=1, text='x') {timestamp=1000000}; "
                                + "INSERT shop.event (stream='a', seq=4, text='q') {timestamp=1000000}] {timestamp=1000000}");
    }

    public static void requestsInFlightAreBounded() throws Exception {
        RecordedUnit unit = RecordedUnit.of(new FlushLimits(3, 100, 32 * 1024, false, true), Car.class);
        EntityManager em = unit.em();
        for (int id = 0; id < 10; id++) {
            em.persist(new Car(id, null));
        }
        unit.here().pause();
        CompletableFuture<Void> flush = CompletableFuture.runAsync(em::flush);

        while (unit.here().waiting() < 3) {
            Thread.onSpinWait();
        }
        assertThat(unit.here().waiting()).isEqualTo(3);
        assertThat(unit.here().log()).hasSize(3);
        assertThat(flush).isNotDone();
        unit.here().resume();
        flush.get(10, TimeUnit.SECONDS);
        assertThat(unit.here().log()).hasSize(10);
    }

    public static void aThousandPartitionsAreAThousandRequests() {
        RecordedUnit unit = RecordedUnit.of(Car.class);

        assertThat(unit.in(em -> {
                    for (int id = 0; id < 1_000; id++) {
                        em.persist(new Car(id, "P" + id));
                    }
                }))
                .hasSize(1_000);
        assertThat(unit.here().preparedShapes()).isEqualTo(1);
    }

    private static void persist(EntityManager em, int events) {
        for (int seq = 0; seq < events; seq++) {
            em.persist(new Event("a", seq, "text"));
        }
    }
}

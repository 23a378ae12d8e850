// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.Batch;
import io.ringway.BatchNotAppliedException;
import io.ringway.BatchOption;
import io.ringway.BatchType;
import io.ringway.Condition;
import io.ringway.Consistency;
import io.ringway.FlushException;
import io.ringway.RequestTimeout;
import io.ringway.RoutedEntityManager;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.Using;
import io.ringway.WriteOutcome;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException.Effect;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What batches send, and what they leave of the instances. Each public method is a test. */
public final class BatchScenarios {
    private BatchScenarios() {}

    public static void allOptionsAreTheRequests() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        unit.em()
                .runInBatch(
                        batch -> events(batch, "a", "b"),
                        Timestamp.ofMicroseconds(5),
                        Consistency.QUORUM,
                        Consistency.LOCAL_SERIAL,
                        RequestTimeout.of(Duration.ofSeconds(7)),
                        Ttl.of(Duration.ofMinutes(1)));

        assertThat(unit.exactLog())
                .singleElement()
                .asString()
                .startsWith("BATCH LOGGED [INSERT shop.event (stream='a', seq=1, text='x') USING TTL 60")
                .endsWith("] {consistency=QUORUM, serialConsistency=LOCAL_SERIAL, timestamp=5, timeout=PT7S}");
    }

    public static void aWriteHasATimestampAndATtlOfItsOwn() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        assertThat(batch(
                        unit,
                        batch -> batch.insert(new Event("a", 1, "x"), Timestamp.ofMicroseconds(5))
                                .insert(new Event("a", 2, "y"), Ttl.of(Duration.ofSeconds(9)))
                                .delete(new Event("a", 3, "z"), Timestamp.ofMicroseconds(6))))
                .containsExactly("BATCH LOGGED [INSERT shop.event (stream='a', seq=1, text='x') USING TIMESTAMP 5; "
                        + "INSERT shop.event (stream='a', seq=2, text='y') USING TTL 9; "
                        + "DELETE shop.event WHERE stream='a' AND seq=3 USING TIMESTAMP 6]");
    }

    public static void unloggedIsOneRequestForEachPartition() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        assertThat(batch(unit, batch -> events(batch, "a", "b", "a"), BatchType.UNLOGGED))
                .containsExactly(
                        "BATCH UNLOGGED [INSERT shop.event (stream='a', seq=1, text='x'); "
                                + "INSERT shop.event (stream='a', seq=3, text='x')]",
                        "INSERT shop.event (stream='b', seq=2, text='x')");
        assertThat(batch(unit, batch -> events(batch, "a", "b"), BatchType.UNLOGGED, BatchOption.ONE_REQUEST))
                .singleElement()
                .asString()
                .startsWith("BATCH UNLOGGED [");
    }

    public static void severalWritesOfOneRowAreOne() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        Event event = new Event("a", 1, "x");

        assertThat(batch(unit, batch -> batch.insert(event).update(event)))
                .containsExactly("INSERT shop.event (stream='a', seq=1, text='x')");
        assertThat(batch(unit, batch -> batch.insert(event).delete(event)))
                .containsExactly("DELETE shop.event WHERE stream='a' AND seq=1");
        assertThat(batch(unit, batch -> batch.delete(event).insert(new Event("a", 1, null))))
                .containsExactly("INSERT shop.event (stream='a', seq=1, text=null)");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> batch(unit, batch -> batch.insert(event).insert(new Event("a", 1, "y"))))
                .withMessageStartingWith("RW-1305: Two instances of one batch have the id");
    }

    public static void theValuesAreThoseOfTheMomentOfSending() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        Event event = new Event("a", 1, "x");

        assertThat(batch(unit, batch -> {
                    batch.insert(event);
                    event.setText("later");
                }))
                .containsExactly("INSERT shop.event (stream='a', seq=1, text='later')");
    }

    public static void aManagedInstanceWritesItsDirtyColumnsAndIsCleanAfterwards() {
        RecordedUnit unit = withEvents();
        RoutedEntityManager em = unit.em();
        Event event = em.find(Event.class, new EventId("a", 1));
        unit.log();

        em.runInBatch(batch -> batch.update(event));
        assertThat(unit.log()).isEmpty();
        event.setText("y");
        em.runInBatch(batch -> batch.update(event));
        em.flush();
        assertThat(unit.log()).containsExactly("UPDATE shop.event SET text='y' WHERE stream='a' AND seq=1");

        em.runInBatch(batch -> batch.delete(event));
        em.flush();
        assertThat(unit.log()).containsExactly("DELETE shop.event WHERE stream='a' AND seq=1");
        assertThat(em.contains(event)).isFalse();
    }

    public static void aNewInstanceThatABatchInsertsIsNotInsertedByTheFlush() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        RoutedEntityManager em = unit.em();
        Event event = new Event("a", 1, "x");
        em.persist(event);
        em.runInBatch(batch -> batch.insert(event));
        em.flush();
        event.setText("y");
        em.flush();

        assertThat(unit.log())
                .containsExactly(
                        "INSERT shop.event (stream='a', seq=1, text='x')",
                        "UPDATE shop.event SET text='y' WHERE stream='a' AND seq=1");
    }

    public static void whatFailedStaysDirtyAndInTheBatch() {
        RecordedUnit unit = withEvents();
        RoutedEntityManager em = unit.em();
        Event event = em.find(Event.class, new EventId("a", 1));
        event.setText("y");
        unit.log();
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.startsWith("UPDATE"));
        Batch batch = em.batch().update(event);

        assertThatExceptionOfType(FlushException.class).isThrownBy(batch::execute);
        assertThat(batch.size()).isOne();
        batch.execute();
        em.flush();

        String update = "UPDATE shop.event SET text='y' WHERE stream='a' AND seq=1";
        assertThat(unit.log()).containsExactly(update, update);
        batch.close();
    }

    public static void aFailureOfOneRequestSaysWhichWritesItHeld() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        unit.here().failNext(Effect.UNKNOWN, line -> line.contains("stream='b'"));

        FlushException failure = catchThrowableOfType(
                FlushException.class,
                () -> unit.em().runInBatch(batch -> events(batch, "a", "b", "b", "c"), BatchType.UNLOGGED));

        assertThat(failure)
                .hasMessageStartingWith(
                        "RW-1302: Of 4 writes 2 were applied, 0 were not applied, and of 2 it is unknown");
        assertThat(failure.unknown())
                .extracting(outcome -> ((Event) outcome.entity()).getSeq())
                .containsExactly(2, 3);
        assertThat(failure.outcomes()).extracting(WriteOutcome::status).hasSize(4);
    }

    public static void theListenerHearsOfABatch() {
        List<String> heard = new java.util.ArrayList<>();
        RecordedUnit unit = RecordedUnit.heardBy(
                outcomes -> outcomes.forEach(outcome -> heard.add(outcome.operation() + " " + outcome.status() + " "
                        + outcome.route().connection())),
                Event.class);
        unit.em()
                .runInBatch(
                        batch -> batch.insert(new Event("a", 1, "x")).deletePartition(Event.class, "b"),
                        Using.connection("there"));

        assertThat(heard).containsExactly("INSERT APPLIED there", "DELETE_PARTITION APPLIED there");
        assertThat(unit.log()).isEmpty();
        assertThat(unit.logThere()).hasSize(1);
    }

    public static void versionsAdvanceOnlyWhenTheBatchIsApplied() {
        RecordedUnit unit = RecordedUnit.of(Account.class);
        RoutedEntityManager em = unit.em();
        Account account = new Account("a", 1);
        em.runInBatch(batch -> batch.insert(account));
        assertThat(account.getVersion()).isEqualTo(1);

        Account managed = em.find(Account.class, "a");
        unit.in(other -> other.find(Account.class, "a").setBalance(5));
        managed.setBalance(6);
        BatchNotAppliedException refused = catchThrowableOfType(
                BatchNotAppliedException.class, () -> em.runInBatch(batch -> batch.update(managed)));
        assertThat(refused.rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("version", 2));
        assertThat(managed.getVersion()).isEqualTo(1);

        em.refresh(managed);
        managed.setBalance(7);
        unit.log();
        em.runInBatch(batch -> batch.update(managed));
        assertThat(managed.getVersion()).isEqualTo(3);
        assertThat(unit.log())
                .containsExactly("UPDATE shop.account SET balance=7, version=3 WHERE name='a' IF version=2");
    }

    public static void aConditionalBatchIsOneRequestHoweverItIsLogged() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        assertThat(batch(
                        unit,
                        batch -> batch.insert(new Event("a", 1, "x"), Condition.ifNotExists())
                                .insert(new Event("a", 2, "y")),
                        BatchType.UNLOGGED))
                .containsExactly("BATCH UNLOGGED [INSERT shop.event (stream='a', seq=1, text='x') IF NOT EXISTS; "
                        + "INSERT shop.event (stream='a', seq=2, text='y')]");
    }

    public static void aCopyElsewhereLeavesTheVersionOfTheInstance() {
        RecordedUnit unit = RecordedUnit.of(Account.class);
        unit.in(em -> em.persist(new Account("a", 1)));
        unit.in(em -> em.find(Account.class, "a").setBalance(2));
        io.ringway.EntityStore store = unit.factory().unwrap(io.ringway.EntityStore.class);
        Account account = store.find(Account.class, "a").orElseThrow();
        boolean remembers = account instanceof io.ringway.spi.Tracked;
        store.insert(account, Using.connection("there"));

        assertThat(account.getVersion()).isEqualTo(remembers ? 2 : 1);
        assertThat(unit.logThere())
                .containsExactly("INSERT shop.account (name='a', balance=2, version=1) IF NOT EXISTS");
    }

    private static List<String> batch(RecordedUnit unit, Consumer<Batch> work, BatchOption... options) {
        unit.log();
        unit.em().runInBatch(work, options);
        return unit.log();
    }

    private static void events(Batch batch, String... streams) {
        for (int i = 0; i < streams.length; i++) {
            batch.insert(new Event(streams[i], i + 1, "x"));
        }
    }

    private static RecordedUnit withEvents() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        unit.in(em -> em.persist(new Event("a", 1, "x")));
        return unit;
    }
}

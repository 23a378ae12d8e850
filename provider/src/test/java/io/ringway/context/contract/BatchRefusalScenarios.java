// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.Batch;
import io.ringway.BatchOption;
import io.ringway.BatchType;
import io.ringway.Condition;
import io.ringway.Consistency;
import io.ringway.RequestTimeout;
import io.ringway.RoutedEntityManager;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.context.RecordedUnit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The options that a batch refuses when it is opened or a write is added, in which words. Each public method is a test. */
public final class BatchRefusalScenarios {
    private static final Ttl MINUTE = Ttl.of(Duration.ofMinutes(1));
    private static final Timestamp FIVE = Timestamp.ofMicroseconds(5);
    private static final String OWN_TIMESTAMPS =
            ", and the database gives conditional writes, and what is written with them, a timestamp of its own."
                    + " Leave the timestamp out, or use two batches.";
    private static final String ONE_REQUEST = ". The writes of a batch are one request. Give it to the batch.";
    private static final String WRONG_CONDITION =
            " [Event]. An insert can be conditional on the row's absence, any other write on its presence or its"
                    + " values. Leave the option out.";
    private static final String CONDITIONAL =
            "]. The database gives such writes a timestamp of its own; those of versioned entities are conditional,"
                    + " and updates of instances that were not read. Leave the option out.";

    private BatchRefusalScenarios() {}

    public static void aBatchThatIsOpenedWithThem() {
        RoutedEntityManager em = RecordedUnit.of(Event.class).em();
        Map<String, BatchOption[]> texts = new LinkedHashMap<>();
        texts.put(
                "RW-1238: A COUNTER batch does not take the option Ttl[seconds=60]. Counters do not expire."
                        + " Leave the option out.",
                new BatchOption[] {BatchType.COUNTER, MINUTE});
        texts.put(
                "RW-1238: A COUNTER batch does not take the option Timestamp[microseconds=5]. The database gives"
                        + " changes of counters a timestamp of its own. Leave the option out.",
                new BatchOption[] {FIVE, BatchType.COUNTER});
        texts.put(
                "RW-1405: Two options of one operation say the same thing: LOGGED and COUNTER. Leave out one of them.",
                new BatchOption[] {BatchType.LOGGED, BatchType.COUNTER});
        texts.put(
                "RW-1405: Two options of one operation say the same thing: QUORUM and ONE. Leave out one of them.",
                new BatchOption[] {Consistency.QUORUM, Consistency.SERIAL, Consistency.ONE});

        texts.forEach((text, options) -> assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> em.batch(options))
                .withMessage(text));
    }

    public static void aWriteThatIsAddedWithThem() {
        Map<String, Consumer<Batch>> texts = new LinkedHashMap<>();
        texts.put(
                "RW-1240: The option QUORUM goes with a batch as a whole, not with one write of it" + ONE_REQUEST,
                batch -> batch.insert(event(), Consistency.QUORUM));
        texts.put(
                "RW-1240: The option LOCAL_SERIAL goes with a batch as a whole, not with one write of it" + ONE_REQUEST,
                batch -> batch.insert(event(), Consistency.LOCAL_SERIAL));
        texts.put(
                "RW-1240: The option RequestTimeout[duration=PT1S] goes with a batch as a whole, not with one write of it"
                        + ONE_REQUEST,
                batch -> batch.delete(event(), RequestTimeout.of(Duration.ofSeconds(1))));
        texts.put(
                "RW-1470: The option Ttl[seconds=60] does not go with a delete [Event]. Nothing is written that could"
                        + " expire. Leave the option out.",
                batch -> batch.delete(event(), MINUTE));
        texts.put(
                "RW-1407: The condition Condition.ifExists() does not go with INSERT" + WRONG_CONDITION,
                batch -> batch.insert(event(), Condition.ifExists()));
        texts.put(
                "RW-1407: The condition Condition.ifEqual(\"text\", x) does not go with UPSERT" + WRONG_CONDITION,
                batch -> batch.upsert(event(), Condition.ifEqual("text", "x")));
        texts.put(
                "RW-1407: The condition Condition.ifNotExists() does not go with DELETE" + WRONG_CONDITION,
                batch -> batch.delete(event(), Condition.ifNotExists()));
        texts.put(
                "RW-1408: A condition names 'seq', which is no attribute with a column of its own [Event]. Conditions"
                        + " compare columns outside the primary key. Name one of [text].",
                batch -> batch.update(event(), Condition.ifEqual("seq", 1)));
        texts.put(
                "RW-1409: The option Timestamp[microseconds=5] does not go with a conditional write [Event"
                        + CONDITIONAL,
                batch -> batch.update(event(), FIVE));
        texts.put(
                "RW-1409: The option Timestamp[microseconds=5] does not go with a conditional write [Seat"
                        + CONDITIONAL,
                batch -> batch.insert(new Seat("t", 1, "Ann"), FIVE));

        texts.forEach(BatchRefusalScenarios::refusedWhenAdded);
    }

    public static void aWriteThatDoesNotGoWithTheTimestampOfTheBatch() {
        refusedWhenAdded(
                "RW-1409: The option Timestamp[microseconds=5] does not go with a conditional write of the same batch"
                        + " [INSERT Event EventId[stream=s, seq=1]]. The batch has it" + OWN_TIMESTAMPS,
                batch -> batch.insert(event(), Condition.ifNotExists()),
                FIVE);
        refusedWhenAdded(
                "RW-1409: The option Timestamp[microseconds=5] does not go with a conditional write of the same batch"
                        + " [INSERT Seat SeatId[train=t, number=1]]. The batch has it" + OWN_TIMESTAMPS,
                batch -> batch.insert(new Seat("t", 1, "Ann")),
                FIVE);
    }

    public static void aWriteThatDoesNotGoWithAnotherOne() {
        String text =
                "RW-1409: The option Timestamp[microseconds=5] does not go with a conditional write of the same batch"
                        + " [INSERT Event EventId[stream=s, seq=1]]. INSERT Event EventId[stream=s, seq=2] has it"
                        + OWN_TIMESTAMPS;
        Event other = new Event("s", 2, "y");
        refusedWhenAdded(
                text, batch -> batch.insert(other, FIVE), batch -> batch.insert(event(), Condition.ifNotExists()));
        refusedWhenAdded(
                text, batch -> batch.insert(event(), Condition.ifNotExists()), batch -> batch.insert(other, FIVE));
        Event event = event();
        refusedWhenAdded(
                "RW-1407: The condition Condition.ifNotExists() does not go with DELETE" + WRONG_CONDITION,
                batch -> batch.insert(event, Condition.ifNotExists()),
                batch -> batch.delete(event));
    }

    public static void theOptionsOfWritesThatBecomeOneAreJoined() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        Event event = event();

        unit.em().runInBatch(batch -> batch.insert(event, MINUTE, FIVE).update(event, Timestamp.ofMicroseconds(6)));
        unit.em().runInBatch(batch -> batch.insert(event, MINUTE).delete(event));
        unit.em()
                .runInBatch(
                        batch -> batch.insert(event, Condition.ifNotExists()).update(event));

        assertThat(unit.log())
                .containsExactly(
                        "INSERT shop.event (stream='s', seq=1, text='x') USING TIMESTAMP 6 USING TTL 60",
                        "DELETE shop.event WHERE stream='s' AND seq=1",
                        "INSERT shop.event (stream='s', seq=1, text='x') IF NOT EXISTS");
    }

    public static void aBatchThatRefusedItsOnlyWriteIsNotBoundByIt() {
        RoutedEntityManager em = RecordedUnit.of(Event.class).em();
        try (Batch batch = em.batch()) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> batch.delete(event(), MINUTE));
            batch.insert(event(), io.ringway.Using.connection("there"));

            assertThat(batch.explain().route().orElseThrow().connection()).isEqualTo("there");
        }
    }

    private static void refusedWhenAdded(String text, Consumer<Batch> write, BatchOption... options) {
        RecordedUnit unit = RecordedUnit.of(Event.class, Seat.class);
        try (Batch batch = unit.em().batch(options)) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> write.accept(batch))
                    .withMessage(text);
            assertThat(batch.size()).isZero();
        }
        assertThat(unit.log()).isEmpty();
    }

    private static void refusedWhenAdded(String text, Consumer<Batch> first, Consumer<Batch> second) {
        try (Batch batch = RecordedUnit.of(Event.class, Seat.class).em().batch()) {
            first.accept(batch);
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> second.accept(batch))
                    .withMessage(text);
            assertThat(batch.size()).isOne();
        }
    }

    private static Event event() {
        return new Event("s", 1, "x");
    }
}

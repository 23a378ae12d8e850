// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.TwoClusters.plate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.BatchType;
import io.ringway.Condition;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.tck.log.RecordedLog;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Options that a batch refuses, each beside what the database does when it is told the same: it refuses, or ignores. */
class BatchRefusalsContractIT extends BatchFixture {
    private static final Timestamp SEVEN = Timestamp.ofMicroseconds(7);
    private static final Ttl MINUTE = Ttl.of(Duration.ofMinutes(1));
    private static final String INSERT_TRIP =
            "INSERT INTO routing_ks1.trip (plate, number, remark) VALUES ('%s', %d, 'x')";

    @Test
    void aTimestampOfAConditionalBatch() {
        assertThatThrownBy(() -> first.execute("BEGIN BATCH USING TIMESTAMP 7 " + INSERT_TRIP.formatted(plate(), 1)
                        + " IF NOT EXISTS; APPLY BATCH"))
                .hasMessage("Cannot provide custom timestamp for conditional BATCH");

        String depot = plate();
        assertThatThrownBy(() -> em.runInBatch(batch -> batch.insert(new Shift(depot, 1, "Anna")), SEVEN))
                .hasMessage(
                        "RW-1409: The option Timestamp[microseconds=7] does not go with a conditional write of the same"
                                + " batch [INSERT Shift Key[depot=" + depot
                                + ", number=1]]. The batch has it, and the database"
                                + " gives conditional writes, and what is written with them, a timestamp of its own."
                                + " Leave the timestamp out, or use two batches.");
        assertThat(RecordedLog.requests()).isEmpty();
    }

    @Test
    void aTimestampOfAConditionalWrite() {
        assertThatThrownBy(() -> first.execute(INSERT_TRIP.formatted(plate(), 1) + " IF NOT EXISTS USING TIMESTAMP 7"))
                .hasMessage("Cannot provide custom timestamp for conditional updates");

        assertThatThrownBy(() ->
                        em.runInBatch(batch -> batch.insert(new Trip(plate(), 1, "x"), Condition.ifNotExists(), SEVEN)))
                .hasMessageStartingWith(
                        "RW-1409: The option Timestamp[microseconds=7] does not go with a conditional write [Trip]");
    }

    @Test
    void aTimestampBesideAConditionIsIgnoredByTheDatabase() {
        String plate = plate();
        first.execute("BEGIN BATCH " + INSERT_TRIP.formatted(plate, 1) + " IF NOT EXISTS; "
                + INSERT_TRIP.formatted(plate, 2) + " USING TIMESTAMP 7; APPLY BATCH");
        assertThat((Long) first.value(
                        "SELECT writetime(remark) FROM routing_ks1.trip WHERE plate = ? AND number = 2", plate))
                .isGreaterThan(7L);

        assertThatThrownBy(() -> em.runInBatch(batch -> batch.insert(new Trip(plate, 3, "x"), Condition.ifNotExists())
                        .insert(new Trip(plate, 4, "x"), SEVEN)))
                .hasMessageStartingWith(
                        "RW-1409: The option Timestamp[microseconds=7] does not go with a conditional write"
                                + " of the same batch [INSERT Trip Key[plate=" + plate + ", number=3]]");
        assertThatThrownBy(() -> em.runInBatch(batch -> batch.insert(new Trip(plate, 4, "x"), SEVEN)
                        .cql("INSERT INTO trip (plate, number) VALUES (?, ?) IF NOT EXISTS", plate, 3)))
                .hasMessageStartingWith("RW-1409: A conditional batch has a timestamp [INSERT Trip");
        assertThat(RecordedLog.requests()).isEmpty();
    }

    @Test
    void aTimestampOrATtlOfCounters() {
        String count = "UPDATE routing_ks1.visits USING %s SET total = total + 1 WHERE place = 'x'";
        assertThatThrownBy(() -> first.execute(count.formatted("TIMESTAMP 7")))
                .hasMessage("Cannot provide custom timestamp for counter updates");
        assertThatThrownBy(() -> first.execute(count.formatted("TTL 60")))
                .hasMessage("Cannot provide custom TTL for counter updates");

        assertThatThrownBy(() -> em.batch(BatchType.COUNTER, SEVEN))
                .hasMessageStartingWith("RW-1238: A COUNTER batch does not take the option Timestamp[microseconds=7]");
        assertThatThrownBy(() -> em.batch(BatchType.COUNTER, MINUTE))
                .hasMessageStartingWith("RW-1238: A COUNTER batch does not take the option Ttl[seconds=60]");
    }

    @Test
    void aTtlOfADelete() {
        assertThatThrownBy(() -> first.execute("DELETE FROM routing_ks1.trip USING TTL 60 WHERE plate = 'x'"))
                .hasMessageContaining("expecting K_TIMESTAMP");

        assertThatThrownBy(() -> em.runInBatch(batch -> batch.delete(new Trip(plate(), 1, "x"), MINUTE)))
                .hasMessage("RW-1470: The option Ttl[seconds=60] does not go with a delete [Trip]."
                        + " Nothing is written that could expire. Leave the option out.");
    }

    @Test
    void aConditionThatIsNotOneOfTheWritesKind() {
        assertThatThrownBy(() -> first.execute(INSERT_TRIP.formatted(plate(), 1) + " IF EXISTS"))
                .hasMessageContaining("K_NOT");

        assertThatThrownBy(() -> em.runInBatch(batch -> batch.insert(new Trip(plate(), 1, "x"), Condition.ifExists())))
                .hasMessageStartingWith("RW-1407: The condition Condition.ifExists() does not go with INSERT [Trip]");
    }
}

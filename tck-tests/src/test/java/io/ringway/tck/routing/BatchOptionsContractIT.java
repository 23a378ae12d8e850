// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.TwoClusters.KS1;
import static io.ringway.tck.routing.TwoClusters.plate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.Batch;
import io.ringway.BatchNotAppliedException;
import io.ringway.BatchOption;
import io.ringway.BatchPlan;
import io.ringway.BatchType;
import io.ringway.Condition;
import io.ringway.Consistency;
import io.ringway.FlushException;
import io.ringway.RingwayException;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.tck.log.RecordedLog;
import jakarta.persistence.PersistenceConfiguration;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The types, options and conditions of batches, on the first of two clusters, by a view. */
class BatchOptionsContractIT extends BatchFixture {
    @Override
    PersistenceConfiguration unit() {
        return super.unit().property("ringway.batch.warn-bytes", 2_000).property("ringway.batch.fail-bytes", 20_000);
    }

    @Test
    void logged() {
        String plate = plate();
        em.runInBatch(batch -> batch.insert(new Automobile(plate, "red")).insert(new Trip(plate, 1, "long")));

        assertThat(requests()).singleElement().asString().startsWith("BATCH LOGGED of 2");
        assertThat(first.colour(KS1, plate)).isEqualTo("red");
        assertThat(first.has(KS1, "trip", plate)).isTrue();
    }

    @Test
    void countersOneAndTwoAndTenAreThirteen() {
        String place = plate();
        String count = "UPDATE visits SET total = total + ? WHERE place = ?";
        em.runInBatch(
                batch -> batch.cql(count, 1L, place).cql(count, 2L, place).cql(count, 10L, place), BatchType.COUNTER);

        assertThat(first.value("SELECT total FROM routing_ks1.visits WHERE place = ?", place))
                .isEqualTo(13L);
        assertThatThrownBy(() -> em.runInBatch(batch -> batch.insert(new Trip(place, 1, "")), BatchType.COUNTER))
                .hasMessage(
                        "RW-1238: A COUNTER batch does not take the entity Trip. It holds changes of counters alone."
                                + " Use another type, or entities of @Counter attributes.");
    }

    @Test
    void anUnloggedBatchIsSplitByPartitionAndTheSplitIsVisible() {
        String plate = plate();
        em.runInBatch(
                batch -> {
                    trips(batch, plate, 3);
                    trips(batch, plate + "b", 2);
                    batch.insert(new Automobile(plate, "red"));

                    BatchPlan plan = batch.explain();
                    assertThat(plan.type()).isEqualTo(BatchType.UNLOGGED);
                    assertThat(plan.requests())
                            .extracting(request -> request.statements().size())
                            .containsExactlyInAnyOrder(3, 2, 1);
                    assertThat(plan.requests())
                            .allSatisfy(
                                    request -> assertThat(request.partitions()).isOne());
                },
                BatchType.UNLOGGED);

        assertThat(requests())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("BATCH UNLOGGED of 3 on routing_ks1.trip"))
                .anyMatch(line -> line.startsWith("BATCH UNLOGGED of 2 on routing_ks1.trip"))
                .anyMatch(line -> line.startsWith("INSERT INTO routing_ks1.automobile"));
        assertThat(first.value("SELECT count(*) FROM routing_ks1.trip WHERE plate = ?", plate))
                .isEqualTo(3L);
    }

    @Test
    void anUnloggedBatchIsOneRequestWhenItIsToldSo() {
        String plate = plate();
        em.runInBatch(
                batch -> {
                    trips(batch, plate, 2);
                    trips(batch, plate + "b", 1);
                    assertThat(batch.explain().requests())
                            .singleElement()
                            .satisfies(
                                    request -> assertThat(request.partitions()).isEqualTo(2));
                },
                BatchType.UNLOGGED,
                BatchOption.ONE_REQUEST);

        assertThat(requests()).singleElement().asString().startsWith("BATCH UNLOGGED of 3");
    }

    @Test
    void theTimestampIsThatOfEachWrite() {
        String plate = plate();
        Instant past = Instant.parse("2020-02-02T02:02:02.000002Z");
        em.runInBatch(
                batch -> batch.insert(new Automobile(plate, "red"))
                        .insert(new Trip(plate, 1, "long"), Timestamp.ofMicroseconds(7)),
                Timestamp.of(past));

        assertThat(first.value("SELECT writetime(colour) FROM routing_ks1.automobile WHERE plate = ?", plate))
                .isEqualTo(Timestamp.of(past).microseconds());
        assertThat(first.value("SELECT writetime(remark) FROM routing_ks1.trip WHERE plate = ?", plate))
                .isEqualTo(7L);
    }

    @Test
    void theTtlIsThatOfEachWriteWithoutItsOwn() {
        String plate = plate();
        em.runInBatch(
                batch -> batch.insert(new Trip(plate, 1, "long"))
                        .insert(new Trip(plate, 2, "short"), Ttl.of(Duration.ofHours(2)))
                        .delete(new Trip(plate, 3, "none")),
                Ttl.of(Duration.ofHours(1)));

        String ttl = "SELECT ttl(remark) FROM routing_ks1.trip WHERE plate = ? AND number = ?";
        assertThat((Integer) first.value(ttl, plate, 1)).isBetween(3_500, 3_600);
        assertThat((Integer) first.value(ttl, plate, 2)).isBetween(7_100, 7_200);
    }

    @Test
    void theConsistencyIsHandedDown() {
        assertThatThrownBy(() -> em.runInBatch(
                        batch -> batch.insert(new Automobile(plate(), "red")).insert(new Trip(plate(), 1, "")),
                        Consistency.THREE))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("THREE");
        assertThatThrownBy(
                        () -> em.runInBatch(batch -> batch.insert(new Automobile(plate(), "red"), Consistency.QUORUM)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1240: The option QUORUM goes with a batch as a whole, not with one write of it."
                        + " The writes of a batch are one request. Give it to the batch.");
    }

    @Test
    void aConditionalBatchIsAppliedAsAWhole() {
        String depot = plate();
        em.runInBatch(batch -> batch.insert(new Shift(depot, 1, "Anna")).insert(new Shift(depot, 2, "Ben")));

        assertThat(first.value("SELECT count(*) FROM routing_ks1.shift WHERE depot = ?", depot))
                .isEqualTo(2L);
    }

    @Test
    void aConditionalBatchThatIsRefusedCarriesTheRowsAndAppliesNothing() {
        String depot = plate();
        first.execute("INSERT INTO routing_ks1.shift (depot, number, driver, version) VALUES (?, 1, 'Eve', 9)", depot);

        BatchNotAppliedException refused = catchThrowableOfType(
                BatchNotAppliedException.class,
                () -> em.runInBatch(
                        batch -> batch.insert(new Shift(depot, 1, "Anna")).insert(new Shift(depot, 2, "Ben"))));

        assertThat(refused.rows())
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("number", 1)
                        .containsEntry("driver", "Eve")
                        .containsEntry("version", 9));
        assertThat(refused)
                .hasMessageStartingWith("RW-1235: A condition of the batch did not hold, and none of it was applied")
                .hasMessageContaining("INSERT Shift Key[depot=" + depot + ", number=1]")
                .hasMessageContaining("driver=Eve");
        assertThat(first.value("SELECT count(*) FROM routing_ks1.shift WHERE depot = ?", depot))
                .isEqualTo(1L);
    }

    @Test
    void aConditionOnAnInsertIsAskedAndNotIgnored() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");

        assertThatThrownBy(() ->
                        em.runInBatch(batch -> batch.insert(new Automobile(plate, "blue"), Condition.ifNotExists())))
                .isInstanceOf(BatchNotAppliedException.class);
        assertThat(first.colour(KS1, plate)).isEqualTo("red");
    }

    @Test
    void aConditionInNativeCqlDecidesTheBatch() {
        String depot = plate();
        String take = "UPDATE shift SET driver = ? WHERE depot = ? AND number = ? IF driver = ?";
        first.execute("INSERT INTO routing_ks1.shift (depot, number, driver) VALUES (?, 1, 'Eve')", depot);

        assertThatThrownBy(() -> em.runInBatch(batch -> batch.cql(take, "Anna", depot, 1, "Ben")
                        .cql("INSERT INTO shift (depot, number) VALUES (?, ?)", depot, 2)))
                .isInstanceOf(BatchNotAppliedException.class)
                .hasMessageContaining("driver=Eve");
        assertThat(first.value("SELECT count(*) FROM routing_ks1.shift WHERE depot = ?", depot))
                .isEqualTo(1L);
        em.runInBatch(batch -> batch.cql(take, "Anna", depot, 1, "Eve"));
        assertThat(first.value("SELECT driver FROM routing_ks1.shift WHERE depot = ?", depot))
                .isEqualTo("Anna");
    }

    @Test
    void aConditionOnAValueIsAsked() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");
        Automobile car = em.find(Automobile.class, plate);
        car.colour = "green";

        assertThatThrownBy(() -> em.runInBatch(batch -> batch.update(car, Condition.ifEqual("colour", "blue"))))
                .isInstanceOf(BatchNotAppliedException.class)
                .hasMessageContaining("colour=red");
        em.runInBatch(batch -> batch.update(car, Condition.ifEqual("colour", "red")));
        assertThat(first.colour(KS1, plate)).isEqualTo("green");
    }

    @Test
    void aConditionalBatchOverSeveralPartitionsIsRefusedBeforeItIsSent() {
        String depot = plate();
        assertThatThrownBy(() -> em.runInBatch(
                        batch -> batch.insert(new Shift(depot, 1, "Anna")).insert(new Shift(depot + "b", 1, "Ben"))))
                .isInstanceOf(RingwayException.class)
                .hasMessage("RW-1232: A conditional batch has writes for 2 partitions [INSERT Shift Key[depot=" + depot
                        + ", number=1]; INSERT Shift Key[depot=" + depot
                        + "b, number=1]]. The database checks conditions"
                        + " within one partition; versioned entities have one. Use one batch for each partition.");
        assertThat(requests()).isEmpty();
    }

    @Test
    void aLargeBatchOverSeveralPartitionsIsWarnedOfAndAVeryLargeOneRefused() {
        String plate = plate();
        em.runInBatch(batch -> {
            batch.insert(new Trip(plate, 1, "x".repeat(2_000)));
            batch.insert(new Trip(plate + "b", 1, "y"));
        });
        assertThat(RecordedLog.warnings()).singleElement().satisfies(line -> {
            assertThat(line.message())
                    .startsWith("RW-1234: A batch of 2 statements for 2 partitions has about 2")
                    .endsWith("more than ringway.batch.warn-bytes = 2000: INSERT Trip Key[plate=" + plate
                            + ", number=1]; INSERT Trip Key[plate=" + plate + "b, number=1]");
            assertThat(line.context())
                    .containsEntry("ringway.connection", "first")
                    .containsEntry("ringway.keyspace", KS1);
        });

        assertThatThrownBy(() -> em.runInBatch(batch -> {
                    batch.insert(new Trip(plate, 2, "x".repeat(20_000)));
                    batch.insert(new Trip(plate + "b", 2, "y"));
                }))
                .hasMessageMatching(
                        "RW-1233: A batch of 2 statements for 2 partitions has about 20\\d\\d\\d bytes, more"
                                + " than the 20000 that are allowed \\[INSERT Trip .*; INSERT Trip .*\\]\\. One node would have to"
                                + " coordinate them all, and the database refuses such a batch\\. Use BatchType.UNLOGGED, which is"
                                + " split by partition, or smaller batches; the limit is ringway.batch.fail-bytes\\.");
        em.runInBatch(batch -> batch.insert(new Trip(plate, 3, "x".repeat(20_000))));
        assertThat(first.value("SELECT count(*) FROM routing_ks1.trip WHERE plate = ?", plate))
                .isEqualTo(2L);
    }

    @Test
    void anAttributeThatBecameNullIsErasedInTheSameStatementWithItsTimestampUnderItsColumnsName() {
        String plate = plate();
        em.runInBatch(batch -> batch.insert(new Trip(plate, 1, "long")), Timestamp.ofMicroseconds(1_000));
        Trip trip = em.find(Trip.class, new Trip.Key(plate, 1));
        trip.note = null;
        RecordedLog.restart(true);

        em.runInBatch(batch -> batch.update(trip), Timestamp.ofMicroseconds(999));
        assertThat(first.value("SELECT remark FROM routing_ks1.trip WHERE plate = ?", plate))
                .isEqualTo("long");
        assertThat(requests()).hasSize(1);

        em.clear();
        Trip again = em.find(Trip.class, new Trip.Key(plate, 1));
        again.note = null;
        em.runInBatch(batch -> batch.update(again), Timestamp.ofMicroseconds(1_001));
        assertThat(first.value("SELECT remark FROM routing_ks1.trip WHERE plate = ?", plate))
                .isNull();
    }

    private static void trips(Batch batch, String plate, int count) {
        for (int number = 1; number <= count; number++) {
            batch.insert(new Trip(plate, number, "trip"));
        }
    }
}

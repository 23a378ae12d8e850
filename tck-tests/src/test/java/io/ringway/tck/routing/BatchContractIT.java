// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.TwoClusters.KS1;
import static io.ringway.tck.routing.TwoClusters.plate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.Batch;
import io.ringway.BatchOption;
import io.ringway.BatchType;
import io.ringway.Consistency;
import io.ringway.FlushException;
import io.ringway.tck.log.RecordedLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What batches do, once they are bound: here to the first of two clusters, by a view. */
class BatchContractIT extends BatchFixture {
    @Test
    void nothingIsVisibleBeforeExecute() {
        String plate = plate();
        try (Batch batch = em.batch()) {
            batch.insert(new Automobile(plate, "red"));
            assertThat(first.colour(KS1, plate)).isNull();

            batch.execute();
            assertThat(first.colour(KS1, plate)).isEqualTo("red");
            assertThat(batch.size()).isZero();
        }
    }

    @Test
    void theEndOfTheBlockExecutesAndGivesItsResult() {
        String plate = plate();
        int size = em.callInBatch(
                batch -> batch.insert(new Automobile(plate, "red")).size());

        assertThat(size).isOne();
        assertThat(first.colour(KS1, plate)).isEqualTo("red");
    }

    @Test
    void anExceptionInTheBlockDiscards() {
        String plate = plate();
        IllegalStateException thrown = new IllegalStateException("mine");

        assertThatThrownBy(() -> em.runInBatch(batch -> {
                    batch.insert(new Automobile(plate, "red"));
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(first.colour(KS1, plate)).isNull();
    }

    @Test
    void anExceptionInTheBlockSendsWhenTheBatchIsToldSo() {
        String plate = plate();
        IllegalStateException thrown = new IllegalStateException("mine");

        assertThatThrownBy(() -> em.runInBatch(
                        batch -> {
                            batch.insert(new Automobile(plate, "red"));
                            throw thrown;
                        },
                        BatchOption.EXECUTE_ON_EXCEPTION))
                .isSameAs(thrown)
                .hasNoSuppressedExceptions();
        assertThat(first.colour(KS1, plate)).isEqualTo("red");
    }

    @Test
    void closeDiscardsWhatWasNotExecuted() {
        String plate = plate();
        Batch batch = em.batch().insert(new Automobile(plate, "red"));
        batch.close();

        assertThat(first.colour(KS1, plate)).isNull();
        for (Runnable use : List.<Runnable>of(
                () -> batch.insert(new Automobile(plate, "red")),
                () -> batch.deletePartition(Trip.class, plate),
                () -> batch.cql("TRUNCATE x"),
                () -> batch.afterSuccess(() -> {}),
                batch::explain,
                batch::execute)) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("RW-1239: The batch is closed. Open another one.");
        }
    }

    @Test
    void discardForgetsWhatWasCollected() {
        String plate = plate();
        em.runInBatch(batch -> {
            batch.insert(new Automobile(plate, "red"));
            batch.discard();
            batch.insert(new Trip(plate, 1, "long"));
        });
        assertThat(first.colour(KS1, plate)).isNull();
        assertThat(first.has(KS1, "trip", plate)).isTrue();
    }

    @Test
    void aSecondExecuteWarnsUnlessItIsMeant() {
        try (Batch batch = em.batch()) {
            batch.insert(new Trip(plate(), 1, "")).execute();
            batch.execute();
            assertThat(RecordedLog.warnings()).isEmpty();

            batch.insert(new Trip(plate(), 1, "")).execute();
            assertThat(RecordedLog.warnings())
                    .singleElement()
                    .extracting(RecordedLog.Line::message)
                    .isEqualTo("RW-1237: A batch is executed again with 1 new statements;"
                            + " BatchOption.REUSE says that it is meant");
        }
        RecordedLog.restart(true);
        try (Batch batch = em.batch(BatchOption.REUSE)) {
            batch.insert(new Trip(plate(), 1, "")).execute();
            batch.insert(new Trip(plate(), 1, "")).execute();
        }
        assertThat(RecordedLog.warnings()).isEmpty();
        assertThat(requests()).hasSize(2);
    }

    @Test
    void anEmptyBatchSendsNothing() {
        List<String> called = new ArrayList<>();
        em.runInBatch(batch -> batch.afterSuccess(() -> called.add("called")));

        assertThat(requests()).isEmpty();
        assertThat(called).isEmpty();
    }

    @Test
    void callbacksRunInOrderOncePerExecuteAndOnlyAfterSuccess() {
        List<String> called = new ArrayList<>();
        try (Batch batch = em.batch(BatchOption.REUSE)) {
            batch.afterSuccess(() -> called.add("one")).afterSuccess(() -> called.add("two"));
            batch.insert(new Trip(plate(), 1, "")).execute();
            assertThat(called).containsExactly("one", "two");

            batch.execute();
            assertThat(called).hasSize(2);

            batch.insert(new Trip(plate(), 1, "")).execute();
            assertThat(called).containsExactly("one", "two", "one", "two");
        }
        assertThatThrownBy(() -> em.runInBatch(
                        batch -> batch.insert(new Trip(plate(), 1, "")).afterSuccess(() -> called.add("never")),
                        Consistency.THREE))
                .isInstanceOf(FlushException.class);
        assertThat(called).hasSize(4);
    }

    @Test
    void aFailureOfOneOfSeveralRequestsSaysWhich() {
        String plate = plate();
        Trip tooLong = new Trip(plate + "b", 1, "x".repeat(9 << 20));
        Trip fits = new Trip(plate, 1, "");

        FlushException failure = catchThrowableOfType(
                FlushException.class,
                () -> em.runInBatch(batch -> batch.insert(tooLong).insert(fits), BatchType.UNLOGGED));

        assertThat(failure).hasMessageContaining("RW-1302: Of 2 writes 1 were applied, 1 were not applied");
        assertThat(failure.notApplied()).singleElement().satisfies(outcome -> {
            assertThat(outcome.entity()).isSameAs(tooLong);
            assertThat(outcome.route().connection()).isEqualTo("first");
            assertThat(outcome.cause()).hasMessageContaining("exceeds allowed maximum");
        });
        assertThat(failure.applied())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.entity()).isSameAs(fits));
        assertThat(first.has(KS1, "trip", plate)).isTrue();
    }

    @Test
    void writesOfAnInstanceOfAClassAndOfAQueryAllCountAsTheBatchs() {
        String plate = plate();
        first.execute("INSERT INTO routing_ks1.trip (plate, number) VALUES (?, 1)", plate);
        first.execute("INSERT INTO routing_ks1.trip (plate, number) VALUES (?, 2)", plate);
        first.insertAutomobile(KS1, plate + "b", "red");
        try (Batch batch = em.batch()) {
            batch.insert(new Automobile(plate, "red"));
            batch.deletePartition(Trip.class, plate);
            batch.cql("UPDATE automobile SET colour = ? WHERE plate = ?", null, plate + "b");
            assertThat(batch.size()).isEqualTo(3);
            assertThat(first.has(KS1, "trip", plate)).isTrue();

            batch.execute();
        }
        assertThat(requests()).singleElement().asString().startsWith("BATCH LOGGED of 3");
        assertThat(first.colour(KS1, plate)).isEqualTo("red");
        assertThat(first.has(KS1, "trip", plate)).isFalse();
        assertThat(first.has(KS1, "automobile", plate + "b")).isTrue();
        assertThat(first.colour(KS1, plate + "b")).isNull();
    }

    @Test
    void aPartitionThatIsDeletedGetsNoNewRowsFromTheSameBatch() {
        String plate = plate();
        assertThatThrownBy(() -> em.runInBatch(
                        batch -> batch.deletePartition(Trip.class, plate).insert(new Trip(plate, 1, "new"))))
                .hasMessage(
                        "RW-1241: A batch deletes a partition and writes a row of it [DELETE PARTITION Trip [" + plate
                                + "]; INSERT Trip Key[plate=" + plate
                                + ", number=1]]. The writes of a batch are not ordered, and"
                                + " the delete would win. Use one batch to delete the partition, and another one for its new rows.");
        assertThat(requests()).isEmpty();
    }

    @Test
    void managedInstancesAreCleanAfterwardsAndTheirVersionsAdvance() {
        String depot = plate();
        Shift shift = new Shift(depot, 1, "Anna");
        em.persist(shift);
        em.runInBatch(batch -> batch.insert(shift));
        assertThat(shift.version).isEqualTo(1);

        shift.driver = "Ben";
        em.runInBatch(batch -> batch.update(shift));
        assertThat(shift.version).isEqualTo(2);
        RecordedLog.restart(true);
        em.flush();
        assertThat(requests()).isEmpty();

        shift.driver = "Cleo";
        em.flush();
        assertThat(shift.version).isEqualTo(3);
        em.runInBatch(batch -> batch.delete(shift));
        assertThat(em.contains(shift)).isFalse();
        assertThat(first.value("SELECT driver FROM routing_ks1.shift WHERE depot = ?", depot))
                .isNull();
    }

    @Test
    void aStatementTakesAValueForEachParameter() {
        assertThatThrownBy(() ->
                        em.runInBatch(batch -> batch.cql("UPDATE automobile SET colour = ? WHERE plate = ?", "red")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1231: The statement has 2 parameters, and 1 values are given"
                        + " [UPDATE automobile SET colour = ? WHERE plate = ?].");
        assertThatThrownBy(() -> em.runInBatch(batch -> batch.deletePartition(Trip.class, "a", 1)))
                .hasMessage("RW-1236: The partition key has 1 columns, and 2 values are given [Trip].");
        assertThatThrownBy(() -> em.runInBatch(batch -> batch.deletePartition(Trip.class, (Object) null)))
                .hasMessage(
                        "RW-1120: A value of the partition key is null [Trip]. A null cannot be part of a primary key.");
    }

    @Test
    void theLinesOfTheRequestLogCarryConnectionAndKeyspace() {
        em.runInBatch(batch -> batch.insert(new Trip(plate(), 1, "")));
        em.find(Automobile.class, plate());
        em.persist(new Trip(plate(), 1, ""));
        em.flush();
        em.createNativeQuery("SELECT plate FROM automobile LIMIT 1").getResultList();

        assertThat(RecordedLog.requests())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.context())
                        .containsEntry("ringway.connection", "first")
                        .containsEntry("ringway.keyspace", KS1));
        assertThat(org.slf4j.MDC.get("ringway.connection")).isNull();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.Batch;
import io.ringway.BatchNotAppliedException;
import io.ringway.Condition;
import io.ringway.FlushException;
import io.ringway.RoutedEntityManager;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException.Effect;
import java.util.ArrayList;
import java.util.List;

/** What becomes of conditional batches whose answer is lost. Each public method is a test. */
public final class BatchOutcomeScenarios {
    private static final String READ =
            "SELECT number, passenger, train, version FROM shop.seat WHERE train='t' AND number=%d {consistency=SERIAL}";

    private BatchOutcomeScenarios() {}

    public static void aLostAnswerIsDecidedBySerialReadsOfTheVersionedRows() {
        RecordedUnit unit = RecordedUnit.of(Seat.class);
        List<String> done = new ArrayList<>();
        Seat first = new Seat("t", 1, "Ann");
        Seat second = new Seat("t", 2, "Ben");
        unit.here().loseNextAnswer(line -> line.startsWith("BATCH"));

        unit.em().runInBatch(batch -> batch.insert(first).insert(second).afterSuccess(() -> done.add("done")));

        assertThat(unit.log())
                .containsExactly(
                        "BATCH LOGGED [INSERT shop.seat (train='t', number=1, passenger='Ann', version=1) IF NOT EXISTS; "
                                + "INSERT shop.seat (train='t', number=2, passenger='Ben', version=1) IF NOT EXISTS]",
                        READ.formatted(1),
                        READ.formatted(2));
        assertThat(first.getVersion()).isEqualTo(1);
        assertThat(second.getVersion()).isEqualTo(1);
        assertThat(done).containsExactly("done");
    }

    public static void managedInstancesAreCleanWhenTheReadFindsThemWritten() {
        RecordedUnit unit = withSeats();
        RoutedEntityManager em = unit.em();
        Seat first = em.find(Seat.class, new SeatId("t", 1));
        Seat second = em.find(Seat.class, new SeatId("t", 2));
        first.setPassenger("Cleo");
        unit.here().loseNextAnswer(line -> line.startsWith("BATCH"));
        unit.log();

        em.runInBatch(batch -> batch.update(first).delete(second));
        em.flush();

        assertThat(unit.log())
                .containsExactly(
                        "BATCH LOGGED [UPDATE shop.seat SET passenger='Cleo', version=2"
                                + " WHERE train='t' AND number=1 IF version=1;"
                                + " DELETE shop.seat WHERE train='t' AND number=2 IF version=1]",
                        READ.formatted(1),
                        READ.formatted(2));
        assertThat(first.getVersion()).isEqualTo(2);
        assertThat(em.contains(second)).isFalse();
    }

    public static void aBatchThatSomebodyElseCameBeforeIsRefusedWithTheRow() {
        RecordedUnit unit = withSeats();
        RoutedEntityManager em = unit.em();
        Seat first = em.find(Seat.class, new SeatId("t", 1));
        unit.in(other -> other.find(Seat.class, new SeatId("t", 1)).setPassenger("Eve"));
        first.setPassenger("Cleo");
        unit.here().failNext(Effect.UNKNOWN, line -> line.startsWith("UPDATE"));

        BatchNotAppliedException refused =
                catchThrowableOfType(BatchNotAppliedException.class, () -> em.runInBatch(batch -> batch.update(first)));

        assertThat(refused)
                .hasMessageStartingWith("RW-1235: A condition of the batch did not hold, and none of it was applied");
        assertThat(refused.rows())
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("passenger", "Eve").containsEntry("version", 2));
        assertThat(first.getVersion()).isEqualTo(1);
    }

    public static void oneRowThatIsThereDoesNotSayThatTheOthersAre() {
        RecordedUnit unit = RecordedUnit.of(Seat.class);
        unit.in(em -> em.persist(new Seat("t", 1, "Ann")));
        unit.here().failNext(Effect.UNKNOWN, line -> line.startsWith("BATCH"));

        FlushException unknown = catchThrowableOfType(
                FlushException.class,
                () -> unit.em()
                        .runInBatch(
                                batch -> batch.insert(new Seat("t", 1, "Ann")).insert(new Seat("t", 2, "Ben"))));

        assertThat(unknown.unknown()).hasSize(2);
    }

    public static void anOldVersionOrAFailedReadDecidesNothingAndTheNextTryRecognisesTheFirst() {
        RecordedUnit unit = withSeats();
        RoutedEntityManager em = unit.em();
        Seat first = em.find(Seat.class, new SeatId("t", 1));
        Seat second = em.find(Seat.class, new SeatId("t", 2));
        first.setPassenger("Cleo");
        unit.here().loseNextAnswer(line -> line.startsWith("BATCH"));
        unit.here().failNext(Effect.NOT_APPLIED, line -> line.endsWith("{consistency=SERIAL}"));
        Batch batch = em.batch().update(first).delete(second);

        FlushException unknown = catchThrowableOfType(FlushException.class, batch::execute);

        assertThat(unknown.unknown()).hasSize(2);
        assertThat(unknown.getCause().getSuppressed()).hasSize(1);
        assertThat(first.getVersion()).isEqualTo(1);
        batch.execute();
        assertThat(first.getVersion()).isEqualTo(2);
        assertThat(em.contains(second)).isFalse();
        batch.close();

        first.setPassenger("Dora");
        unit.here().failNext(Effect.UNKNOWN, line -> line.startsWith("UPDATE"));
        assertThat(catchThrowableOfType(FlushException.class, () -> em.runInBatch(again -> again.update(first)))
                        .unknown())
                .hasSize(1);
        em.flush();
        assertThat(first.getVersion()).isEqualTo(3);
    }

    public static void aConditionWithoutAVersionIsNotDecided() {
        RecordedUnit unit = RecordedUnit.of(Event.class);
        unit.here().loseNextAnswer(line -> line.startsWith("INSERT"));

        FlushException unknown = catchThrowableOfType(
                FlushException.class,
                () -> unit.em().runInBatch(batch -> batch.insert(new Event("a", 1, "x"), Condition.ifNotExists())));

        assertThat(unknown.unknown()).hasSize(1);
        assertThat(unit.log()).containsExactly("INSERT shop.event (stream='a', seq=1, text='x') IF NOT EXISTS");
    }

    private static RecordedUnit withSeats() {
        RecordedUnit unit = RecordedUnit.of(Seat.class);
        unit.in(em -> em.persist(new Seat("t", 1, "Ann")));
        unit.in(em -> em.persist(new Seat("t", 2, "Ben")));
        return unit;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.BatchType;
import io.ringway.Condition;
import io.ringway.EntityStore;
import io.ringway.FlushException;
import io.ringway.RingwayException;
import io.ringway.RoutedEntityManager;
import io.ringway.Ttl;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException.Effect;
import java.time.Duration;

/** What is sent of counters. Each public method is a test. */
public final class CounterScenarios {
    private CounterScenarios() {}

    private static final Meter.Key KEY = new Meter.Key("a", 1);

    private static RecordedUnit unit() {
        RecordedUnit unit = RecordedUnit.of(Meter.class, Car.class);
        unit.in(em -> em.persist(new Meter("a", 1, 5)));
        return unit;
    }

    public static void aNewRowAddsItsValues() {
        RecordedUnit unit = RecordedUnit.of(Meter.class);

        assertThat(unit.in(em -> {
                    em.persist(new Meter("a", 1, 5));
                    em.persist(new Meter("a", 2, 0));
                }))
                .containsExactly(
                        "UPDATE shop.meter SET hits=hits + 5 WHERE page='a' AND day=1",
                        "UPDATE shop.meter SET hits=hits + 0 WHERE page='a' AND day=2");
    }

    public static void whatHasGrownIsAdded() {
        RecordedUnit unit = unit();

        assertThat(unit.in(em -> {
                    Meter meter = em.find(Meter.class, KEY);
                    assertThat(meter.getHits()).isEqualTo(5);
                    meter.hit(3);
                    meter.setErrors(1L);
                    em.persist(new Car(1, "AB"));
                }))
                .contains(
                        "UPDATE shop.meter SET errors=errors + 1, hits=hits + 3 WHERE page='a' AND day=1",
                        "INSERT shop.car (id=1, mileage=0, plate='AB')");
        assertThat(unit.in(em -> em.find(Meter.class, KEY).hit(-2)))
                .endsWith("UPDATE shop.meter SET hits=hits + -2 WHERE page='a' AND day=1");
        assertThat(unit.in(em -> {
                    Meter meter = em.find(Meter.class, KEY);
                    assertThat(meter.getHits()).isEqualTo(6);
                    assertThat(meter.getErrors()).isEqualTo(1);
                    meter.hit(1);
                    meter.hit(-1);
                }))
                .noneMatch(line -> line.startsWith("UPDATE"));
    }

    public static void twoUnitsOfWorkAddUp() {
        RecordedUnit unit = unit();
        RoutedEntityManager one = unit.em();
        RoutedEntityManager other = unit.em();
        one.find(Meter.class, KEY).hit(10);
        other.find(Meter.class, KEY).hit(100);
        one.flush();
        other.flush();

        assertThat(unit.em().find(Meter.class, KEY).getHits()).isEqualTo(115);
    }

    public static void whatMayHaveCountedIsNotSentAgain() {
        RecordedUnit unit = unit();
        RoutedEntityManager em = unit.em();
        Meter meter = em.find(Meter.class, KEY);
        meter.hit(1);
        Meter added = new Meter("b", 1, 7);
        em.persist(added);
        unit.here().failNext(Effect.UNKNOWN, line -> line.contains("page='a'"));
        unit.here().failNext(Effect.UNKNOWN, line -> line.contains("page='b'"));

        assertThat(catchThrowableOfType(FlushException.class, em::flush).unknown())
                .hasSize(2);
        unit.log();
        em.flush();
        assertThat(unit.log()).isEmpty();
        meter.hit(1);
        added.hit(1);
        em.flush();
        assertThat(unit.log())
                .containsExactlyInAnyOrder(
                        "UPDATE shop.meter SET hits=hits + 1 WHERE page='a' AND day=1",
                        "UPDATE shop.meter SET hits=hits + 1 WHERE page='b' AND day=1");
    }

    public static void aRemovedCounterIsDeleted() {
        RecordedUnit unit = unit();
        assertThat(unit.in(em -> em.remove(em.find(Meter.class, KEY))))
                .endsWith("DELETE shop.meter WHERE page='a' AND day=1");

        RecordedUnit again = unit();
        RoutedEntityManager em = again.em();
        em.remove(em.find(Meter.class, KEY));
        em.persist(new Meter("a", 1, 2));
        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(em::flush)
                .withMessage("RW-1473: The row of a counter is deleted and written at once [Meter, id " + KEY + "]."
                        + " The database does not take up a deleted counter again. Count under another id, or count down"
                        + " instead of deleting.");
    }

    public static void theStoreAddsAndDoesNotGuess() {
        RecordedUnit unit = unit();
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        unit.log();
        store.insert(new Meter("a", 1, 2));

        assertThat(unit.log()).containsExactly("UPDATE shop.meter SET hits=hits + 2 WHERE page='a' AND day=1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.upsert(new Meter("a", 1, 2)))
                .withMessage(
                        "RW-1472: The counters of an instance that was not read cannot be written by UPSERT [Meter,"
                                + " id " + KEY
                                + "]. The database takes what is added to a counter, not its value. Insert the"
                                + " instance, whose values are then added; or find it first, and write that.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.insert(new Meter("a", 1, 2), Ttl.of(Duration.ofDays(1))))
                .withMessage(
                        "RW-1471: The option Ttl[seconds=86400] does not go with counters [Meter]. The database has"
                                + " no expiry, no given timestamps and no conditions for them. Leave the option out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.insert(new Meter("a", 1, 2), Condition.ifNotExists()))
                .withMessageStartingWith("RW-1471: ");
    }

    public static void countersHaveBatchesOfTheirOwn() {
        RecordedUnit unit = unit();
        RoutedEntityManager em = unit.em();
        Meter meter = em.find(Meter.class, KEY);
        meter.hit(4);
        unit.log();
        em.runInBatch(batch -> batch.update(meter).insert(new Meter("b", 1, 1)), BatchType.COUNTER);

        assertThat(unit.log())
                .containsExactly("BATCH COUNTER [UPDATE shop.meter SET hits=hits + 4 WHERE page='a' AND day=1; "
                        + "UPDATE shop.meter SET hits=hits + 1 WHERE page='b' AND day=1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.runInBatch(batch -> batch.insert(new Car(1, "A")), BatchType.COUNTER))
                .withMessage(
                        "RW-1238: A COUNTER batch does not take the entity Car. It holds changes of counters alone."
                                + " Use another type, or entities of @Counter attributes.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> em.runInBatch(batch -> batch.update(meter), BatchType.LOGGED))
                .withMessage("RW-1238: A LOGGED batch does not take the entity Meter. The database changes counters in"
                        + " batches of their own. Use BatchType.COUNTER.");
    }

    public static void eachClassOfAHierarchyCountsInItsTable() {
        RecordedUnit unit = RecordedUnit.of(Tally.class, Tally.Visits.class, Tally.Glances.class);
        assertThat(unit.in(em -> {
                    Tally.Visits visits = new Tally.Visits("a");
                    visits.see(2);
                    em.persist(visits);
                    em.persist(new Tally.Glances("b"));
                }))
                .containsExactlyInAnyOrder(
                        "UPDATE shop.visits SET seen=seen + 2, left=left + 0 WHERE name='a'",
                        "UPDATE shop.glances SET seen=seen + 0 WHERE name='b'");
        assertThat(unit.in(em -> {
                    Tally tally = em.find(Tally.class, "a");
                    tally.see(3);
                    ((Tally.Visits) tally).leave();
                }))
                .endsWith("UPDATE shop.visits SET seen=seen + 3, left=left + 1 WHERE name='a'");
        assertThat(unit.in(em -> em.remove(em.find(Tally.class, "b")))).endsWith("DELETE shop.glances WHERE name='b'");
    }
}

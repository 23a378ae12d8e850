// SPDX-License-Identifier: Apache-2.0
package io.ringway.context.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.EntityStore;
import io.ringway.Using;
import io.ringway.context.RecordedUnit;
import io.ringway.spi.DatastoreException.Effect;
import java.util.List;

/** Collections of instances that no context manages: enhanced ones remember what changed. Each public method is a test. */
public final class StatelessCollectionScenarios {
    private StatelessCollectionScenarios() {}

    public static void anUpdateOfWhatWasReadSendsTheChanges() {
        RecordedUnit unit = withShelf();
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        Shelf shelf = store.find(Shelf.class, 1).orElseThrow();
        shelf.set().add("d");
        shelf.list().add("d");
        unit.log();

        store.update(shelf);
        store.update(shelf);
        shelf.set().remove("a");
        store.upsert(shelf);
        assertThat(unit.log())
                .containsExactly(
                        "UPDATE shop.shelf SET list=list + ['d'], set=set + {'d'} WHERE id=1",
                        "UPDATE shop.shelf SET set=set - {'a'} WHERE id=1");
    }

    public static void aCopyElsewhereIsWrittenWholeAndTheChangesStay() {
        RecordedUnit unit = withShelf();
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        Shelf shelf = store.find(Shelf.class, 1).orElseThrow();
        shelf.set().add("d");
        unit.log();

        store.upsert(shelf, Using.connection("there"));
        assertThat(unit.logThere()).singleElement().asString().contains("set={'a', 'b', 'c', 'd'}");
        store.update(shelf);
        assertThat(unit.log()).containsExactly("UPDATE shop.shelf SET set=set + {'d'} WHERE id=1");
    }

    public static void afterAnUnknownOutcomeTheWholeIsWritten() {
        RecordedUnit unit = withShelf();
        EntityStore store = unit.factory().unwrap(EntityStore.class);
        Shelf shelf = store.find(Shelf.class, 1).orElseThrow();
        shelf.list().add("d");
        unit.here().failNext(Effect.UNKNOWN, line -> line.startsWith("UPDATE"));
        try {
            store.update(shelf);
            throw new AssertionError("The outcome is known");
        } catch (RuntimeException expected) {
            unit.log();
        }

        store.update(shelf);
        assertThat(unit.log()).containsExactly("UPDATE shop.shelf SET list=['a', 'b', 'c', 'd'] WHERE id=1");
    }

    public static void aDetachedInstanceGoesOnRecording() {
        RecordedUnit unit = withShelf();
        Shelf shelf = unit.factory().callInTransaction(em -> em.find(Shelf.class, 1));
        shelf.map().put("d", 4);
        unit.log();

        unit.em().runInBatch(batch -> batch.update(shelf));
        assertThat(unit.log()).containsExactly("UPDATE shop.shelf SET map=map + {'d': 4} WHERE id=1");
        unit.factory().unwrap(EntityStore.class).update(List.of(shelf));
        assertThat(unit.log()).isEmpty();
    }

    public static void theCollectionOfAReferenceIsLoadedAndRecords() {
        RecordedUnit unit = withShelf();
        assertThat(unit.in(em -> em.getReference(Shelf.class, 1).set().add("d")))
                .containsExactly(
                        "SELECT id, list, map, name, ranks, set, sorted FROM shop.shelf WHERE id=1",
                        "UPDATE shop.shelf SET set=set + {'d'} WHERE id=1");
    }

    private static RecordedUnit withShelf() {
        RecordedUnit unit = RecordedUnit.of(Shelf.class);
        unit.in(em -> em.persist(Shelf.filled(1)));
        unit.log();
        return unit;
    }
}

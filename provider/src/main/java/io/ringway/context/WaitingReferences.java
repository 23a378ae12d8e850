// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.store.EntityReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The references of one persistence context that nobody has read yet. The first read loads them all, in one burst. */
final class WaitingReferences {
    private final EntityReader reader;
    private List<EntityState> waiting = new ArrayList<>();

    WaitingReferences(EntityReader reader) {
        this.reader = reader;
    }

    void add(EntityState reference) {
        waiting.add(reference);
    }

    void clear() {
        waiting.clear();
    }

    /** Loads one reference; false when there is no such row. */
    boolean load(EntityState reference) {
        reader.complete(List.of(reference));
        return !reference.isIncomplete();
    }

    /**
     * Loads a reference that is read, and all others that wait; those whose row is not there wait on.
     *
     * @param managed whether a reference is still of the context
     * @return false when there is no row of the one that is read
     */
    boolean loadAll(EntityState touched, Predicate<EntityState> managed) {
        List<EntityState> burst = waiting;
        waiting = new ArrayList<>();
        burst.removeIf(state -> !managed.test(state) || !state.isIncomplete());
        if (!burst.contains(touched)) {
            burst.add(touched);
        }
        reader.complete(burst);
        for (EntityState state : burst) {
            if (state != touched && state.isIncomplete()) {
                waiting.add(state);
            }
        }
        return !touched.isIncomplete();
    }
}

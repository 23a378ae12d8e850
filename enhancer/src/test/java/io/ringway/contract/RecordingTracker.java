// SPDX-License-Identifier: Apache-2.0
package io.ringway.contract;

import io.ringway.enhancer.PersistentFields;
import io.ringway.spi.Tracked;
import io.ringway.spi.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Notes what enhanced code tells it, and loads through a callback. */
public final class RecordingTracker extends Tracker {
    private final List<String> names;
    private final List<String> loads = new ArrayList<>();
    private IntConsumer loader = ordinal -> {};

    private RecordingTracker(List<String> names) {
        super(names.size());
        this.names = names;
    }

    /** Attaches a tracker to an instance of which nothing is loaded. */
    public static RecordingTracker ofReference(Object entity) {
        RecordingTracker tracker =
                new RecordingTracker(PersistentFields.of(entity.getClass()).names());
        ((Tracked) entity).$tracker(tracker);
        return tracker;
    }

    /** Attaches a tracker to an instance of which everything is loaded. */
    public static RecordingTracker of(Object entity) {
        RecordingTracker tracker = ofReference(entity);
        tracker.markAllLoaded();
        return tracker;
    }

    /** Runs at each load, before the attribute counts as loaded. */
    public RecordingTracker loading(IntConsumer work) {
        loader = work;
        return this;
    }

    @Override
    protected void load(int ordinal) {
        loads.add(names.get(ordinal));
        loader.accept(ordinal);
        markLoaded(ordinal);
    }

    /** The names of the attributes that were loaded, in the order of their loads. */
    public List<String> loads() {
        return loads;
    }

    /** The names of the dirty attributes, by ordinal. */
    public List<String> dirty() {
        List<String> dirty = new ArrayList<>();
        for (int ordinal = 0; ordinal < names.size(); ordinal++) {
            if (isDirty(ordinal)) {
                dirty.add(names.get(ordinal));
            }
        }
        return dirty;
    }

    /** The ordinal of the first attribute of a name. */
    public int ordinal(String name) {
        return names.indexOf(name);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.io.Serial;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A {@link TreeMap} that records its changes; serialised as one. */
public final class RecordedSortedMap<K extends @Nullable Object, V extends @Nullable Object> extends SortedMapView<K, V>
        implements Recorded {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient KeyChanges changes;

    /** @param items what the database has; not to be used any more by the caller */
    public RecordedSortedMap(TreeMap<K, V> items) {
        this(items, new KeyChanges(true));
    }

    private RecordedSortedMap(TreeMap<K, V> items, KeyChanges changes) {
        super(items, changes, true);
        this.changes = changes;
    }

    @Override
    public Changes changes() {
        return changes;
    }
}

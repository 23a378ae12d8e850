// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.io.Serial;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** A {@link LinkedHashSet} that records its changes; serialised as one. */
public final class RecordedSet<E extends @Nullable Object> extends SetView<E> implements Recorded {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient KeyChanges changes;

    /** @param items what the database has; not to be used any more by the caller */
    public RecordedSet(LinkedHashSet<E> items) {
        this(items, new KeyChanges(false));
    }

    private RecordedSet(LinkedHashSet<E> items, KeyChanges changes) {
        super(items, changes, true);
        this.changes = changes;
    }

    @Override
    public Changes changes() {
        return changes;
    }
}

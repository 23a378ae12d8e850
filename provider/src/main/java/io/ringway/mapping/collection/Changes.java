// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping.collection;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a collection differs from what the database has. */
public abstract sealed class Changes permits ListChanges, KeyChanges {
    private @Nullable Object owner;
    private int column;

    /**
     * Whether the changes are those of a column; they belong to the first that asks. The same collection in another entity
     * or attribute is a value like any other there.
     *
     * @param asking what compares the entity with its row
     */
    public final boolean belongTo(Object asking, int columnIndex) {
        if (owner == null) {
            owner = asking;
            column = columnIndex;
        }
        return owner == asking && column == columnIndex;
    }

    /** Whether there are any. */
    public abstract boolean any();

    /** Whether {@link #prepended}, {@link #added} and {@link #removed} are all of them; otherwise only the whole says it. */
    public abstract boolean expressible();

    /** What a list has before the elements that it had, in its order. */
    public Collection<?> prepended() {
        return List.of();
    }

    /** What a list has after the elements that it had, the new elements of a set, the keys of a map's new and changed entries. */
    public abstract Collection<?> added();

    /** The elements that a set had, the keys that a map had. */
    public Collection<?> removed() {
        return List.of();
    }

    /** The database has the collection as it is now. */
    public abstract void settled();
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.mapping.collection.Recorded;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.ColumnType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the values of one Java type stand in columns of one type. Immutable. */
public abstract class ValueType {
    private final Class<?> javaType;
    private final ColumnType column;

    /** @param javaType boxed */
    ValueType(Class<?> javaType, ColumnType column) {
        this.javaType = javaType;
        this.column = column;
    }

    /** Of the Java values, boxed. */
    public final Class<?> javaType() {
        return javaType;
    }

    /** Of the storage values. */
    public final ColumnType column() {
        return column;
    }

    /**
     * The storage value ({@link ColumnType}); it may share state with a mutable Java value.
     *
     * @param value of the Java type
     */
    public abstract @Nullable Object toStorage(@Nullable Object value);

    /** The Java value, which owns its state. */
    public abstract @Nullable Object fromStorage(@Nullable Object stored);

    /** How the elements of a list or a set, or the values of a map, are stored; null when it is none of these. */
    public @Nullable ValueType element() {
        return null;
    }

    /** How the keys of a map are stored; null when it is none. */
    public @Nullable ValueType key() {
        return null;
    }

    /** The fields of a user-defined type or a tuple, in the column's order; empty when it is none. */
    public List<ValueField> fields() {
        return List.of();
    }

    /** A deep copy of a mutable value; an immutable one itself. */
    abstract @Nullable Object copy(@Nullable Object value);

    /** Whether values can change without the field's being assigned. */
    abstract boolean mutable();

    /** The storage value, sharing nothing with the Java value. */
    @Nullable
    Object detached(@Nullable Object value) {
        return toStorage(copy(value));
    }

    /** Whether values that come from the database record their changes ({@link Recorded}). */
    boolean recorded() {
        return false;
    }

    /**
     * The storage value of a change.
     *
     * @param value a recorded value
     * @param part of its changes, those of the kind: elements or keys
     */
    Object changed(Recorded value, Collection<?> part, CollectionChange.Kind kind) {
        throw new IllegalStateException(javaType + " records no changes");
    }

    /** Whether a recorded value's changes, sent as they are, make the database have what the value is. */
    boolean expressible(Recorded value) {
        return false;
    }

    /** @throws io.ringway.RingwayException RW-1126, when a recorded value holds a null */
    void refuseNulls(Recorded value) {}

    /** Whether Java value and storage value are the same object or primitive. */
    public boolean direct() {
        return false;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.RowReader;
import io.ringway.spi.Tracker;
import org.jspecify.annotations.Nullable;

/**
 * A persistent attribute of an entity, or of an embeddable in it. Whatever reads or writes an entity here does so without
 * telling its tracker, and loads nothing; with property access the getters and setters are called. Immutable.
 */
public abstract sealed class AttributeMapping permits BasicAttribute, EmbeddedAttribute, AssociationAttribute {
    private final String name;
    private final int ordinal;
    private final boolean id;
    private final Place place;
    private final Class<?> javaType;

    AttributeMapping(String name, int ordinal, boolean id, Place place, Class<?> javaType) {
        this.name = name;
        this.ordinal = ordinal;
        this.id = id;
        this.place = place;
        this.javaType = javaType;
    }

    public final String name() {
        return name;
    }

    /** The ordinal in the entity; an embeddable's part has that of the attribute that holds the embeddable. */
    public final int ordinal() {
        return ordinal;
    }

    /** Whether it belongs to the primary key. */
    public final boolean id() {
        return id;
    }

    /** As declared, with type variables resolved; a primitive is a primitive. */
    public final Class<?> javaType() {
        return javaType;
    }

    /** The position in {@link EntityMapping#columns()} of the first of its columns, which stand side by side. */
    public abstract int firstColumn();

    public abstract int columnCount();

    /**
     * Reads its columns from the row into the owner. A null column gives a primitive's zero and an empty collection; an
     * embeddable whose columns are all null is null.
     *
     * @param slots for each column's index in the entity the row's slot
     * @param owner the entity; for a part of an embeddable the embeddable
     */
    public abstract void read(RowReader row, int[] slots, Object owner);

    /** What {@link #read} would give the owner; primitives boxed. */
    public abstract @Nullable Object value(RowReader row, int[] slots);

    public final @Nullable Object get(Object owner) {
        return place.get(owner);
    }

    /** Null becomes the zero of a primitive. */
    public final void set(Object owner, @Nullable Object value) {
        place.set(owner, value);
    }

    /** Sets the value of one owner in another; a mutable value is copied deeply. */
    public final void copy(Object from, Object to) {
        place.set(to, copyOf(place.get(from)));
    }

    /**
     * Like {@link #copy}, but a recorded collection records how it has to change instead.
     *
     * @param tracker of the entity that is changed
     */
    public void merge(Object from, Object to, Tracker tracker) {
        copy(from, to);
    }

    /** Whether the value can change without enhanced code noticing. */
    public abstract boolean mutableValue();

    /**
     * Tells an enhanced embeddable which tracker and attribute its changes concern, or with null that it stands alone. Does
     * nothing for any other value.
     */
    public abstract void attach(Object owner, @Nullable Tracker tracker);

    abstract @Nullable Object copyOf(@Nullable Object value);

    final Place place() {
        return place;
    }

    @Override
    public final String toString() {
        return name;
    }
}

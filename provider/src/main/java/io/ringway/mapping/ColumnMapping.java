// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.mapping.collection.Recorded;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.Column;
import io.ringway.spi.ParameterWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column of an entity and the value that stands in it. Immutable. */
public final class ColumnMapping {
    private final Column column;
    private final int index;
    private final int ordinal;
    private final String path;
    private final boolean insertable;
    private final boolean updatable;
    private final Leaf leaf;
    private final List<CollectionChange> changes;

    ColumnMapping(ColumnPlace place, Column column, boolean insertable, boolean updatable, Leaf leaf) {
        this.column = column;
        this.index = place.index();
        this.ordinal = place.ordinal();
        this.path = place.path();
        this.insertable = insertable;
        this.updatable = updatable;
        this.leaf = leaf;
        this.changes = leaf.type().recorded() ? CollectionColumns.changes(column) : List.of();
    }

    /**
     * Where a column stands in its entity.
     *
     * @param ordinal of the entity's attribute that it belongs to
     */
    record ColumnPlace(int index, int ordinal, String path) {}

    public Column column() {
        return column;
    }

    /** The position in {@link EntityMapping#columns()}. */
    public int index() {
        return index;
    }

    /** The ordinal of the entity's attribute that the column belongs to. */
    public int ordinal() {
        return ordinal;
    }

    /** The names of the attributes that lead to the value, such as {@code address.city}. */
    public String path() {
        return path;
    }

    public boolean insertable() {
        return insertable;
    }

    public boolean updatable() {
        return updatable;
    }

    /** The type of the Java value, boxed. */
    public Class<?> javaType() {
        return leaf.type().javaType();
    }

    /**
     * The storage value ({@link io.ringway.spi.ColumnType}), sharing nothing with the entity: a snapshot, to be compared by
     * equals. Null also for an empty collection and where an embeddable on the way is null.
     */
    public @Nullable Object get(Object entity) {
        return leaf.detached(entity);
    }

    /** Binds the entity's value; null and an empty collection as {@code nulls} says. */
    public void write(Object entity, ParameterWriter writer, int slot, Nulls nulls) {
        leaf.write(entity, writer, slot, nulls);
    }

    /**
     * Binds a value of the attribute's Java type, for example of a condition; null binds null.
     *
     * @throws IllegalArgumentException RW-1122, when the value is of another type that does not convert exactly
     */
    public void writeValue(@Nullable Object value, ParameterWriter writer, int slot) {
        if (value == null || leaf.type().javaType().isInstance(value)) {
            leaf.writeObject(value, writer, slot, Nulls.ERASE);
            return;
        }
        Object stored = ValueTypes.toStorage(value, column.type());
        if (stored == null) {
            writer.setNull(slot);
        } else {
            writer.setObject(slot, stored);
        }
    }

    /** The kinds of changes that a collection in the column records; empty for any other value. */
    public List<CollectionChange> changes() {
        return changes;
    }

    /** The entity's value when it is a collection that records its changes, else null. */
    public @Nullable Recorded recorded(Object entity) {
        return !changes.isEmpty() && leaf.get(entity) instanceof Recorded recorded ? recorded : null;
    }

    /** Whether the changes of a recorded collection can be sent instead of the whole. */
    public boolean expressible(Recorded value) {
        return leaf.type().expressible(value);
    }

    /** @throws io.ringway.RingwayException RW-1126, when a recorded collection holds a null */
    public void refuseNulls(Recorded value) {
        leaf.type().refuseNulls(value);
    }

    /** The storage value of a recorded collection, as {@link #get} gives it. */
    public @Nullable Object stored(Recorded value) {
        return leaf.type().detached(value);
    }

    /** Binds one kind of the changes of the entity's collection; unset when there are none of it. */
    public void writeChange(Object entity, CollectionChange change, ParameterWriter writer, int slot) {
        leaf.writeChange(entity, change.kind(), writer, slot);
    }

    Leaf leaf() {
        return leaf;
    }

    @Override
    public String toString() {
        return path + " -> " + column;
    }
}

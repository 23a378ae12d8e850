// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.mapping.collection.Recorded;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.ParameterWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One column of an entity, or what is asked about one, and the value that stands in it. Immutable. */
public final class ColumnMapping {
    private final Column column;
    private final int index;
    private final int ordinal;
    private final String path;
    private final boolean insertable;
    private final boolean updatable;
    private final Leaf leaf;
    private final boolean writesFields;
    private final List<CollectionChange> changes;

    ColumnMapping(ColumnPlace place, Column column, boolean insertable, boolean updatable, Leaf leaf) {
        this.column = column;
        this.index = place.index();
        this.ordinal = place.ordinal();
        this.path = place.path();
        this.insertable = insertable;
        this.updatable = updatable;
        this.leaf = leaf;
        this.writesFields = column.type() instanceof UserType user && !user.frozen();
        this.changes = leaf.type().recorded() || writesFields ? CollectionColumns.changes(column) : List.of();
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

    /** How the value is stored. */
    public ValueType valueType() {
        return leaf.type();
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
        writer.setValue(slot, ValueTypes.toStorage(value, column.type()));
    }

    /** Whether an update writes the fields that differ, each for itself. */
    public boolean writesFields() {
        return writesFields;
    }

    /** Whether it is a counter, which grows by what its value has changed. */
    public boolean counts() {
        return column.type() == Scalar.COUNTER;
    }

    /** Whether what is written depends on what was read. */
    public boolean needsBefore() {
        return writesFields || counts();
    }

    /**
     * Binds the fields of the entity's value that differ; the others stay unset.
     *
     * @param before what {@link #get} gave when the row was read
     * @param firstSlot of as many as there are {@link #changes}
     */
    public void writeFields(Object entity, @Nullable Object before, ParameterWriter writer, int firstSlot) {
        List<?> now = (List<?>) leaf.stored(entity);
        List<?> then = (List<?>) before;
        for (int i = 0; i < changes.size(); i++) {
            Object value = now == null ? null : now.get(i);
            if (Objects.equals(value, then == null ? null : then.get(i))) {
                writer.unset(firstSlot + i);
            } else {
                writer.setValue(firstSlot + i, value);
            }
        }
    }

    /**
     * Binds by how much the entity's counter has grown; unset when it has not.
     *
     * @param before what {@link #get} gave when the row was read; null when there is no row yet: then a zero is sent too, which makes it
     */
    public void writeGrowth(Object entity, @Nullable Object before, ParameterWriter writer, int slot) {
        Object now = leaf.get(entity);
        long growth = Math.subtractExact(now == null ? 0 : (long) now, before == null ? 0 : (long) before);
        if (growth == 0 && (now == null || before != null)) {
            writer.unset(slot);
        } else {
            writer.setLong(slot, growth);
        }
    }

    /** The changes that the column's value can have, of which a mutation holds all or none; empty for most values. */
    public List<CollectionChange> changes() {
        return changes;
    }

    /** The entity's value when it is a collection that records its changes, else null. */
    public @Nullable Recorded recorded(Object entity) {
        return leaf.type().recorded() && leaf.get(entity) instanceof Recorded recorded ? recorded : null;
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

// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.mapping.collection.Recorded;
import io.ringway.spi.RowReader;
import io.ringway.spi.Tracker;
import org.jspecify.annotations.Nullable;

/** An attribute in a single column. */
public final class BasicAttribute extends AttributeMapping {
    private final ColumnMapping column;
    private final ValueType type;
    private final FieldKind kind;
    private final FieldAccess access;
    private final int position;

    BasicAttribute(String name, boolean id, ColumnMapping column, Class<?> javaType) {
        super(name, column.ordinal(), id, column.leaf().place(), javaType);
        this.column = column;
        this.type = column.leaf().type();
        this.kind = column.leaf().kind();
        this.access = place().access();
        this.position = place().position();
    }

    public ColumnMapping column() {
        return column;
    }

    @Override
    public int firstColumn() {
        return column.index();
    }

    @Override
    public int columnCount() {
        return 1;
    }

    @Override
    public void read(RowReader row, int[] slots, Object owner) {
        int slot = slots[column.index()];
        switch (kind) {
            case BOOLEAN -> access.setBoolean(owner, position, row.getBoolean(slot));
            case BYTE -> access.setByte(owner, position, row.getByte(slot));
            case SHORT -> access.setShort(owner, position, row.getShort(slot));
            case INT -> access.setInt(owner, position, row.getInt(slot));
            case LONG -> access.setLong(owner, position, row.getLong(slot));
            case FLOAT -> access.setFloat(owner, position, row.getFloat(slot));
            case DOUBLE -> access.setDouble(owner, position, row.getDouble(slot));
            case OBJECT -> place().set(owner, type.fromStorage(row.getObject(slot)));
        }
    }

    @Override
    public @Nullable Object value(RowReader row, int[] slots) {
        Object value = type.fromStorage(row.getObject(slots[column.index()]));
        return value == null ? FieldKind.initial(place().type()) : value;
    }

    @Override
    public boolean mutableValue() {
        return type.mutable();
    }

    @Override
    public void attach(Object owner, @Nullable Tracker tracker) {}

    @Override
    public void merge(Object from, Object to, Tracker tracker) {
        Object value = get(from);
        Recorded there = value == null ? null : column.recorded(to);
        if (value != null && there != null && there.changes().belongTo(tracker, column.index())) {
            there.become(value);
        } else {
            copy(from, to);
        }
    }

    @Override
    @Nullable
    Object copyOf(@Nullable Object value) {
        return type.copy(value);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.rows;

import io.ringway.spi.RowReader;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A row whose values of user-defined types are in the order of the mapping, not in that of the database. */
record ReorderedRow(RowReader row, @Nullable UnaryOperator<Object>[] orders) implements RowReader {
    @Override
    public boolean isNull(int slot) {
        return row.isNull(slot);
    }

    @Override
    public boolean getBoolean(int slot) {
        return row.getBoolean(slot);
    }

    @Override
    public byte getByte(int slot) {
        return row.getByte(slot);
    }

    @Override
    public short getShort(int slot) {
        return row.getShort(slot);
    }

    @Override
    public int getInt(int slot) {
        return row.getInt(slot);
    }

    @Override
    public long getLong(int slot) {
        return row.getLong(slot);
    }

    @Override
    public float getFloat(int slot) {
        return row.getFloat(slot);
    }

    @Override
    public double getDouble(int slot) {
        return row.getDouble(slot);
    }

    @Override
    public @Nullable Object getObject(int slot) {
        Object value = row.getObject(slot);
        UnaryOperator<Object> order = orders[slot];
        return value == null || order == null ? value : order.apply(value);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import org.jspecify.annotations.Nullable;

/** The parameters of one statement, written by slot. A slot that is not written is unset. For one thread at a time. */
public interface ParameterWriter {
    void setBoolean(int slot, boolean value);

    void setByte(int slot, byte value);

    void setShort(int slot, short value);

    void setInt(int slot, int value);

    void setLong(int slot, long value);

    void setFloat(int slot, float value);

    void setDouble(int slot, double value);

    /**
     * Writes a value in its column's storage type ({@link ColumnType}).
     *
     * @throws ClassCastException when the value is of another type
     */
    void setObject(int slot, Object value);

    /** Erases the column; in a condition: the column is absent. */
    void setNull(int slot);

    /** As {@link #setObject}; null as {@link #setNull}. */
    default void setValue(int slot, @Nullable Object value) {
        if (value == null) {
            setNull(slot);
        } else {
            setObject(slot, value);
        }
    }

    /** Leaves the column as it is. */
    void unset(int slot);
}

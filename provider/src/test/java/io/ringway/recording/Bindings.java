// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.Problem;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.ParameterWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of one statement, by slot. */
final class Bindings implements ParameterWriter {
    private static final Object UNSET = new Object();

    private final List<Column> columns;
    private final @Nullable Object[] values;

    private Bindings(List<Column> columns) {
        this.columns = columns;
        this.values = new Object[columns.size()];
        Arrays.fill(values, UNSET);
    }

    static Bindings of(List<Column> columns, ParameterSource source) {
        Bindings bindings = new Bindings(columns);
        source.write(bindings);
        return bindings;
    }

    boolean isSet(int slot) {
        return values[slot] != UNSET;
    }

    /** The value, which may be null; not to be asked for when it is unset. */
    @Nullable
    Object value(int slot) {
        return values[slot];
    }

    /** The value of a slot that cannot be left out. */
    Object required(int slot) {
        Object value = values[slot];
        if (value == null || value == UNSET) {
            throw new DatastoreException(
                    Problem.of(
                            "RW-1431",
                            (value == null ? "Null" : "Unset") + " value for key column "
                                    + columns.get(slot).name()),
                    Effect.NOT_APPLIED,
                    null);
        }
        return value;
    }

    @Override
    public void setBoolean(int slot, boolean value) {
        setObject(slot, value);
    }

    @Override
    public void setByte(int slot, byte value) {
        setObject(slot, value);
    }

    @Override
    public void setShort(int slot, short value) {
        setObject(slot, value);
    }

    @Override
    public void setInt(int slot, int value) {
        setObject(slot, value);
    }

    @Override
    public void setLong(int slot, long value) {
        setObject(slot, value);
    }

    @Override
    public void setFloat(int slot, float value) {
        setObject(slot, value);
    }

    @Override
    public void setDouble(int slot, double value) {
        setObject(slot, value);
    }

    @Override
    public void setObject(int slot, Object value) {
        Column column = columns.get(slot);
        try {
            values[slot] = Values.copy(column.type(), value);
        } catch (IllegalArgumentException refused) {
            throw new DatastoreException(
                    Problem.of("RW-1434", "A value cannot be sent as " + column.type())
                            .at(column.name())
                            .because(String.valueOf(refused.getMessage())),
                    Effect.NOT_APPLIED,
                    refused);
        }
    }

    @Override
    public void setNull(int slot) {
        values[slot] = null;
    }

    @Override
    public void unset(int slot) {
        values[slot] = UNSET;
    }

    /** What the parameters of limits and TTLs are. */
    static Column number(String name) {
        return new Column(name, Scalar.INT);
    }
}

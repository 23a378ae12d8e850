// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ParameterWriter;
import io.ringway.spi.RowReader;

/** A row in memory: what was written by slot can be read by slot. Counts nothing as written that was left unset. */
final class MemoryRow implements RowReader, ParameterWriter {
    static final Object UNSET = new Object() {
        @Override
        public String toString() {
            return "UNSET";
        }
    };

    private final Object[] values;
    private final boolean[] asPrimitive;

    MemoryRow(int size) {
        values = new Object[size];
        java.util.Arrays.fill(values, UNSET);
        asPrimitive = new boolean[size];
    }

    /** What was bound to the slot: a storage value, null, or {@link #UNSET}. */
    Object written(int slot) {
        return values[slot];
    }

    /** Whether the slot was bound without boxing. */
    boolean asPrimitive(int slot) {
        return asPrimitive[slot];
    }

    static int[] slots(int count) {
        int[] slots = new int[count];
        for (int i = 0; i < count; i++) {
            slots[i] = i;
        }
        return slots;
    }

    private void primitive(int slot, Object value) {
        values[slot] = value;
        asPrimitive[slot] = true;
    }

    @SuppressWarnings("unchecked")
    private <T> T read(int slot, T zero) {
        return isNull(slot) ? zero : (T) values[slot];
    }

    @Override
    public boolean isNull(int slot) {
        return values[slot] == null || values[slot] == UNSET;
    }

    @Override
    public boolean getBoolean(int slot) {
        return read(slot, false);
    }

    @Override
    public byte getByte(int slot) {
        return read(slot, (byte) 0);
    }

    @Override
    public short getShort(int slot) {
        return read(slot, (short) 0);
    }

    @Override
    public int getInt(int slot) {
        return read(slot, 0);
    }

    @Override
    public long getLong(int slot) {
        return read(slot, 0L);
    }

    @Override
    public float getFloat(int slot) {
        return read(slot, 0F);
    }

    @Override
    public double getDouble(int slot) {
        return read(slot, 0D);
    }

    @Override
    public Object getObject(int slot) {
        return read(slot, null);
    }

    @Override
    public void setBoolean(int slot, boolean value) {
        primitive(slot, value);
    }

    @Override
    public void setByte(int slot, byte value) {
        primitive(slot, value);
    }

    @Override
    public void setShort(int slot, short value) {
        primitive(slot, value);
    }

    @Override
    public void setInt(int slot, int value) {
        primitive(slot, value);
    }

    @Override
    public void setLong(int slot, long value) {
        primitive(slot, value);
    }

    @Override
    public void setFloat(int slot, float value) {
        primitive(slot, value);
    }

    @Override
    public void setDouble(int slot, double value) {
        primitive(slot, value);
    }

    @Override
    public void setObject(int slot, Object value) {
        values[slot] = java.util.Objects.requireNonNull(value);
    }

    @Override
    public void setNull(int slot) {
        values[slot] = null;
    }

    @Override
    public void unset(int slot) {
        values[slot] = UNSET;
    }
}

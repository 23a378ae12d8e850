// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the state that one class declares, by position. Its subclasses are generated, one per class, as nest
 * mates of the class, so that they reach private members without reflection. Public because they stand in the packages of
 * the entities. Enhanced fields are read and written without telling the tracker. Safe for use by any number of threads.
 */
public abstract class FieldAccess {
    protected FieldAccess() {}

    /** An instance by the constructor without parameters. */
    public Object newInstance() {
        throw missing(-1);
    }

    /** A record by its canonical constructor; the arguments in the order of its components, primitives boxed. */
    public Object newInstance(@Nullable Object[] components) {
        throw missing(-1);
    }

    public @Nullable Object get(Object owner, int position) {
        throw missing(position);
    }

    public void set(Object owner, int position, @Nullable Object value) {
        throw missing(position);
    }

    public boolean getBoolean(Object owner, int position) {
        throw missing(position);
    }

    public void setBoolean(Object owner, int position, boolean value) {
        throw missing(position);
    }

    public byte getByte(Object owner, int position) {
        throw missing(position);
    }

    public void setByte(Object owner, int position, byte value) {
        throw missing(position);
    }

    public short getShort(Object owner, int position) {
        throw missing(position);
    }

    public void setShort(Object owner, int position, short value) {
        throw missing(position);
    }

    public int getInt(Object owner, int position) {
        throw missing(position);
    }

    public void setInt(Object owner, int position, int value) {
        throw missing(position);
    }

    public long getLong(Object owner, int position) {
        throw missing(position);
    }

    public void setLong(Object owner, int position, long value) {
        throw missing(position);
    }

    public float getFloat(Object owner, int position) {
        throw missing(position);
    }

    public void setFloat(Object owner, int position, float value) {
        throw missing(position);
    }

    public double getDouble(Object owner, int position) {
        throw missing(position);
    }

    public void setDouble(Object owner, int position, double value) {
        throw missing(position);
    }

    /** What is in the Optional that a getter returned; null when it is empty. */
    protected static final @Nullable Object content(@Nullable Object optional) {
        if (optional instanceof Optional<?> any) {
            return any.orElse(null);
        }
        if (optional instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : null;
        }
        if (optional instanceof OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : null;
        }
        return optional instanceof OptionalDouble number && number.isPresent() ? number.getAsDouble() : null;
    }

    /** For a setter that takes an Optional. */
    protected static final Optional<?> optional(@Nullable Object value) {
        return Optional.ofNullable(value);
    }

    /** For a setter that takes an OptionalInt. */
    protected static final OptionalInt optionalInt(@Nullable Object value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    /** For a setter that takes an OptionalLong. */
    protected static final OptionalLong optionalLong(@Nullable Object value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of((long) value);
    }

    /** For a setter that takes an OptionalDouble. */
    protected static final OptionalDouble optionalDouble(@Nullable Object value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of((double) value);
    }

    /** What generated code throws at a position that it does not have; only a defect of the model leads there. */
    protected static final IllegalStateException missing(int position) {
        return new IllegalStateException("No access to position " + position);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.ColumnType.Scalar;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value of a Java type that a scalar column holds. */
final class ScalarValue extends ValueType {
    private final Conversion conversion;
    private final @Nullable String where;

    ScalarValue(Class<?> javaType, Scalar column, Conversion conversion) {
        this(javaType, column, conversion, null);
    }

    /** @param where the attribute; null where it is none */
    ScalarValue(Class<?> javaType, Scalar column, Conversion conversion, @Nullable String where) {
        super(javaType, column);
        this.conversion = conversion;
        this.where = where;
    }

    @Override
    public @Nullable Object toStorage(@Nullable Object value) {
        if (value == null || conversion.direct()) {
            return value;
        }
        try {
            return conversion.toStorage().apply(value);
        } catch (ArithmeticException | DateTimeException inexact) {
            throw ValueTypes.inexact(value, "column of type " + column(), where, inexact);
        }
    }

    @Override
    public @Nullable Object fromStorage(@Nullable Object stored) {
        if (stored == null || conversion.direct()) {
            return stored;
        }
        try {
            return conversion.fromStorage().apply(stored);
        } catch (ArithmeticException | DateTimeException inexact) {
            throw ValueTypes.inexact(stored, javaType().getName(), where, inexact);
        }
    }

    @Override
    @Nullable
    Object copy(@Nullable Object value) {
        Function<Object, Object> copy = conversion.copy();
        return value == null || copy == null ? value : copy.apply(value);
    }

    @Override
    boolean mutable() {
        return conversion.copy() != null;
    }

    @Override
    public boolean direct() {
        return conversion.direct();
    }
}

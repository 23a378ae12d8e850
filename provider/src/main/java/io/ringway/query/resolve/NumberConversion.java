// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as other numbers. */
final class NumberConversion {
    private NumberConversion() {}

    /** The same number in another type; null when it is not exactly the same there. */
    static @Nullable Object exact(Number number, Class<?> type) {
        try {
            BigDecimal value = new BigDecimal(number.toString());
            Object converted = convert(value, type);
            return converted != null && new BigDecimal(converted.toString()).compareTo(value) == 0 ? converted : null;
        } catch (ArithmeticException | NumberFormatException inexact) {
            return null;
        }
    }

    private static @Nullable Object convert(BigDecimal value, Class<?> type) {
        if (type == Integer.class) {
            return value.intValueExact();
        } else if (type == Long.class) {
            return value.longValueExact();
        } else if (type == Short.class) {
            return value.shortValueExact();
        } else if (type == Byte.class) {
            return value.byteValueExact();
        } else if (type == BigInteger.class) {
            return value.toBigIntegerExact();
        } else if (type == BigDecimal.class) {
            return value;
        } else if (type == Double.class) {
            return value.doubleValue();
        }
        return type == Float.class ? value.floatValue() : null;
    }
}

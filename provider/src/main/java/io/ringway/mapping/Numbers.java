// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Converts numbers between types, never losing a digit that the decimal form of the number has. */
public final class Numbers {
    /** Every type that {@link #exact} takes and gives. */
    static final List<Class<? extends Number>> TYPES = List.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            BigInteger.class,
            Float.class,
            Double.class,
            BigDecimal.class);

    private Numbers() {}

    /** @throws ArithmeticException when the target type cannot hold the number */
    public static Number exact(Number value, Class<?> target) {
        if (target == value.getClass()) {
            return value;
        }
        if (target == Float.class || target == Double.class) {
            return floating(value, target);
        }
        if (target == BigDecimal.class) {
            return decimal(value);
        }
        BigInteger whole =
                value instanceof BigInteger big ? big : decimal(value).toBigIntegerExact();
        if (target == BigInteger.class) {
            return whole;
        }
        if (target == Long.class) {
            return whole.longValueExact();
        }
        if (target == Integer.class) {
            return whole.intValueExact();
        }
        if (target == Short.class) {
            return whole.shortValueExact();
        }
        if (target == Byte.class) {
            return whole.byteValueExact();
        }
        throw new IllegalStateException(target.getName());
    }

    static boolean isWhole(Number value) {
        return value.doubleValue() == Math.rint(value.doubleValue());
    }

    private static Number floating(Number value, Class<?> target) {
        boolean single = target == Float.class;
        if (value instanceof Float || value instanceof Double) {
            double number = value.doubleValue();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                return single ? (Number) (float) number : (Number) number;
            }
        }
        BigDecimal exact = decimal(value);
        Number result = single ? (Number) exact.floatValue() : (Number) exact.doubleValue();
        if (Double.isInfinite(result.doubleValue()) || decimal(result).compareTo(exact) != 0) {
            throw new ArithmeticException("inexact");
        }
        return result;
    }

    private static BigDecimal decimal(Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (value instanceof Float || value instanceof Double) {
            double number = value.doubleValue();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                throw new ArithmeticException("not finite");
            }
            return new BigDecimal(value.toString());
        }
        return BigDecimal.valueOf(value.longValue());
    }
}

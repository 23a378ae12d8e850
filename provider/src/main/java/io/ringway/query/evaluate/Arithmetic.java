// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.plan.read.Comparing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic in the type that a term has; what does not fit in it is an error, not another value. */
final class Arithmetic {
    private Arithmetic() {}

    static Object add(Number left, Number right, Class<?> type) {
        if (type == Integer.class) {
            return Math.addExact(left.intValue(), right.intValue());
        }
        if (type == Long.class) {
            return Math.addExact(left.longValue(), right.longValue());
        }
        if (type == BigInteger.class) {
            return whole(left).add(whole(right));
        }
        if (type == BigDecimal.class) {
            return Comparing.exact(left).add(Comparing.exact(right));
        }
        return floating(left.doubleValue() + right.doubleValue(), type);
    }

    static Object subtract(Number left, Number right, Class<?> type) {
        if (type == Integer.class) {
            return Math.subtractExact(left.intValue(), right.intValue());
        }
        if (type == Long.class) {
            return Math.subtractExact(left.longValue(), right.longValue());
        }
        if (type == BigInteger.class) {
            return whole(left).subtract(whole(right));
        }
        if (type == BigDecimal.class) {
            return Comparing.exact(left).subtract(Comparing.exact(right));
        }
        return floating(left.doubleValue() - right.doubleValue(), type);
    }

    static Object multiply(Number left, Number right, Class<?> type) {
        if (type == Integer.class) {
            return Math.multiplyExact(left.intValue(), right.intValue());
        }
        if (type == Long.class) {
            return Math.multiplyExact(left.longValue(), right.longValue());
        }
        if (type == BigInteger.class) {
            return whole(left).multiply(whole(right));
        }
        if (type == BigDecimal.class) {
            return Comparing.exact(left).multiply(Comparing.exact(right));
        }
        return floating(left.doubleValue() * right.doubleValue(), type);
    }

    /** Of whole numbers the whole part, as in Java; of decimals to 34 digits when it has no end. */
    static Object divide(Number left, Number right, Class<?> type) {
        if (type == Integer.class) {
            return narrow(whole(left.longValue(), right.longValue()));
        }
        if (type == Long.class) {
            return whole(left.longValue(), right.longValue());
        }
        if (type == BigInteger.class) {
            return whole(left).divide(whole(right));
        }
        if (type == BigDecimal.class) {
            return decimal(Comparing.exact(left), Comparing.exact(right));
        }
        return floating(left.doubleValue() / right.doubleValue(), type);
    }

    static Object negate(Number value, Class<?> type) {
        return subtract(0, value, type);
    }

    static BigInteger whole(Number number) {
        return number instanceof BigInteger integer ? integer : BigInteger.valueOf(number.longValue());
    }

    private static int narrow(long value) {
        return Math.toIntExact(value);
    }

    private static long whole(long left, long right) {
        if (left == Long.MIN_VALUE && right == -1) {
            throw new ArithmeticException("long overflow");
        }
        return left / right;
    }

    private static BigDecimal decimal(BigDecimal left, BigDecimal right) {
        try {
            return left.divide(right);
        } catch (ArithmeticException endlessOrByZero) {
            return left.divide(right, MathContext.DECIMAL128);
        }
    }

    private static Object floating(double value, Class<?> type) {
        return type == Float.class ? (Object) (float) value : (Object) value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.plan.read.Comparing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The functions on numbers (Jakarta Persistence 3.2, 4.7.7.2). The result has the argument's type unless it says otherwise. */
final class NumberFunctions {
    private NumberFunctions() {}

    static Number abs(Number value) {
        if (value instanceof Integer number) {
            return Math.absExact(number);
        }
        if (value instanceof Long number) {
            return Math.absExact(number);
        }
        if (value instanceof BigInteger number) {
            return number.abs();
        }
        if (value instanceof BigDecimal number) {
            return number.abs();
        }
        if (value instanceof Float number) {
            return Math.abs(number);
        }
        return value instanceof Double number ? Math.abs(number) : (Number) Math.abs(value.intValue());
    }

    static Number ceiling(Number value) {
        return rounded(value, 0, RoundingMode.CEILING);
    }

    static Number floor(Number value) {
        return rounded(value, 0, RoundingMode.FLOOR);
    }

    /** Half away from zero. */
    static Number round(Number value, int digits) {
        return rounded(value, digits, RoundingMode.HALF_UP);
    }

    /** An Integer, Long or BigInteger, with the sign of the first. */
    static Number mod(Number left, Number right) {
        if (left instanceof BigInteger || right instanceof BigInteger) {
            return Arithmetic.whole(left).remainder(Arithmetic.whole(right));
        }
        long rest = left.longValue() % right.longValue();
        return left instanceof Long || right instanceof Long ? (Number) rest : (Number) (int) rest;
    }

    static int sign(Number value) {
        if (value instanceof Double || value instanceof Float) {
            return (int) Math.signum(value.doubleValue());
        }
        return Comparing.exact(value).signum();
    }

    private static Number rounded(Number value, int digits, RoundingMode mode) {
        if (value instanceof BigDecimal number) {
            return number.setScale(digits, mode);
        }
        boolean isFloat = value instanceof Float;
        if (isFloat || value instanceof Double) {
            double number = value.doubleValue();
            double result = Double.isFinite(number)
                    ? Comparing.exact(value).setScale(digits, mode).doubleValue()
                    : number;
            return isFloat ? (Number) (float) result : (Number) result;
        }
        if (digits >= 0) {
            return value;
        }
        BigDecimal whole = Comparing.exact(value).setScale(digits, mode);
        if (value instanceof BigInteger) {
            return whole.toBigIntegerExact();
        }
        return value instanceof Long ? (Number) whole.longValueExact() : (Number) whole.intValueExact();
    }
}

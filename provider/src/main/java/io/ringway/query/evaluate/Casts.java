// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.Problem;
import io.ringway.plan.read.Comparing;
import java.math.BigDecimal;

/** {@code CAST} (Jakarta Persistence 3.2, 4.7.9): to text, and to numbers from text or numbers. */
final class Casts {
    private Casts() {}

    /**
     * @param type String, Integer, Long, Float or Double
     * @throws IllegalArgumentException RW-1902, when the value is none of the type
     */
    static Object cast(Object value, Class<?> type) {
        if (type == String.class) {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
        try {
            return number(value, type);
        } catch (ArithmeticException | NumberFormatException inexact) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1902", "'" + value + "' is no " + type.getSimpleName())
                            .because("CAST takes what the type can hold; a fraction is cut off")
                            .text(),
                    inexact);
        }
    }

    private static Object number(Object value, Class<?> type) {
        BigDecimal number =
                value instanceof Number given && Double.isFinite(given.doubleValue()) ? Comparing.exact(given) : null;
        if (type == Double.class) {
            return value instanceof Number given
                    ? given.doubleValue()
                    : Double.parseDouble(value.toString().strip());
        }
        if (type == Float.class) {
            return value instanceof Number given
                    ? given.floatValue()
                    : Float.parseFloat(value.toString().strip());
        }
        BigDecimal whole = (number != null
                        ? number
                        : new BigDecimal(value.toString().strip()))
                .setScale(0, java.math.RoundingMode.DOWN);
        return type == Integer.class ? (Object) whole.intValueExact() : (Object) whole.longValueExact();
    }
}

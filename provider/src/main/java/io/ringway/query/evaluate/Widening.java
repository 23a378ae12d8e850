// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.plan.read.Comparing;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers in the wider type that a term has. */
public final class Widening {
    private Widening() {}

    /** A number in a type that is as wide as its own or wider; anything else as it is. */
    public static @Nullable Object widen(@Nullable Object value, Class<?> type) {
        if (!(value instanceof Number number) || value.getClass() == type) {
            return value;
        }
        if (type == Long.class) {
            return number.longValue();
        }
        if (type == Double.class) {
            return number instanceof Float ? Double.valueOf(number.toString()) : (Object) number.doubleValue();
        }
        if (type == BigDecimal.class) {
            return Comparing.exact(number);
        }
        if (type == BigInteger.class) {
            return Arithmetic.whole(number);
        }
        if (type == Float.class) {
            return number.floatValue();
        }
        return type == Integer.class ? (Object) number.intValue() : value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import io.ringway.Problem;
import io.ringway.RingwayException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact sums in the types that the language gives them (Jakarta Persistence 3.2, 4.8.5). */
public final class Sums {
    private Sums() {}

    /**
     * A sum in its type.
     *
     * @throws RingwayException RW-1582, when it does not fit
     */
    public static Object inType(BigDecimal sum, Class<?> type) {
        if (type == BigDecimal.class) {
            return sum;
        }
        if (type == Double.class) {
            return sum.doubleValue();
        }
        if (type == BigInteger.class) {
            return sum.toBigInteger();
        }
        try {
            return type == Integer.class ? (Object) sum.intValueExact() : (Object) sum.longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new RingwayException(
                    Problem.of("RW-1582", "A sum does not fit its type: " + sum.toPlainString())
                            .because("The sum of whole numbers is a " + type.getSimpleName()
                                    + " (Jakarta Persistence 3.2, 4.8.5)")
                            .fix("Add decimals, as with cast(… as double)"),
                    tooLarge);
        }
    }
}

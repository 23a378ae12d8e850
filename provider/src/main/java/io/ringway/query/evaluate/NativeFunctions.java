// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.Problem;
import io.ringway.plan.read.Expression;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.NativeCallTerm.Known;
import java.time.Instant;
import java.util.UUID;

/** Functions of the database, of values that no row gives: those that Ringway can compute. */
final class NativeFunctions {
    private static final long TICKS_PER_MILLISECOND = 10_000;

    /** From the beginning of the Gregorian calendar to that of 1970, in units of 100 ns. */
    private static final long EPOCH = 122_192_928_000_000_000L;

    private static final long VERSION = 0x1000L;

    /** The database compares these bytes by their signs. */
    private static final long LOWEST = 0x8080_8080_8080_8080L;

    private static final long HIGHEST = 0x7F7F_7F7F_7F7F_7F7FL;

    private NativeFunctions() {}

    /** @throws IllegalArgumentException RW-1913, when only the database can compute it */
    static Expression compile(NativeCallTerm call, Evaluator evaluator) {
        boolean lowest = call.known() == Known.MIN_TIMEUUID;
        if (!lowest && call.known() != Known.MAX_TIMEUUID) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1913", "The function '" + call.name() + "' is asked for without a column")
                            .because("The database computes it for rows, from their columns")
                            .fix(
                                    call.known() == Known.TOKEN
                                            ? "Compare the token of a whole key with that of as many values, by =, <, <=, > or >="
                                            : "Give it a column, or compute the value and set it as a parameter")
                            .text());
        }
        Expression moment = evaluator.compile(call.arguments().get(0));
        return (frame, arguments) -> {
            Object value = moment.value(frame, arguments);
            return value == null ? null : timeUuid(Moments.instant(value), lowest);
        };
    }

    /** The first, or the last, of all time-based UUIDs that a millisecond can have. */
    private static UUID timeUuid(Instant moment, boolean lowest) {
        long first = EPOCH + Math.multiplyExact(moment.toEpochMilli(), TICKS_PER_MILLISECOND);
        long time = lowest ? first : first + TICKS_PER_MILLISECOND - 1;
        long upper = time << 32 | (time & 0x0000_FFFF_0000_0000L) >>> 16 | VERSION | time >>> 48 & 0x0FFF;
        return new UUID(upper, lowest ? LOWEST : HIGHEST);
    }
}

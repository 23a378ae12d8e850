// SPDX-License-Identifier: Apache-2.0
package io.ringway;

/**
 * A value of CQL's {@code duration} type. The three parts are not convertible into each other, since months and days
 * differ in length; all are of one sign.
 */
public record CqlDuration(int months, int days, long nanoseconds) {

    /** @throws IllegalArgumentException when the parts differ in sign */
    public CqlDuration {
        boolean negative = months < 0 || days < 0 || nanoseconds < 0;
        if (negative && (months > 0 || days > 0 || nanoseconds > 0)) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1403", "The parts of a duration are all positive or all negative")
                            .text());
        }
    }
}

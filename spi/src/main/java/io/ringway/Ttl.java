// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.time.Duration;

/**
 * The time after which the columns of one write expire.
 *
 * @param seconds whole seconds; 0 means never, also where the table has a default
 */
public record Ttl(int seconds) implements WriteOption, BatchOption {
    private static final int LIMIT = 630_720_000;

    /** @throws IllegalArgumentException outside 0 to 630,720,000 seconds (20 years, the database's limit) */
    public Ttl {
        if (seconds < 0 || seconds > LIMIT) {
            throw new IllegalArgumentException(Problem.of("RW-1401", "A TTL of " + seconds + " seconds is not possible")
                    .because("The database takes 0 to " + LIMIT + " seconds")
                    .text());
        }
    }

    /** Rounded down to whole seconds. */
    public static Ttl of(Duration duration) {
        return new Ttl(Math.toIntExact(duration.toSeconds()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * The times of connection attempts.
 *
 * @param connectTimeout how long an attempt may take, whatever the datastore's own time-outs are
 * @param jitter a number from 0 to 1, another one at each call
 */
record Timing(InstantSource clock, Duration connectTimeout, DoubleSupplier jitter) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final int DOUBLINGS = 6;

    static Timing system() {
        return new Timing(
                InstantSource.system(),
                Duration.ofSeconds(30),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * When the next attempt may start: after 1 s, doubled with each failure up to 60 s, and less up to a fifth of it,
     * so that many processes do not come back in step.
     *
     * @param failures how many attempts in a row have failed, at least 1
     */
    Instant nextAttempt(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        long longest = Math.min(pause.toMillis(), LONGEST_PAUSE.toMillis());
        long less = (long) (longest * 0.2 * jitter.getAsDouble());
        return clock.instant().plusMillis(longest - less).truncatedTo(ChronoUnit.MILLIS);
    }
}

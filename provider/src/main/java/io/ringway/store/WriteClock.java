// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The timestamps of writes: each is later than the ones before, also when the system's clock steps back. */
public final class WriteClock {
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    public WriteClock(Clock clock) {
        this.clock = clock;
    }

    /** Microseconds since the epoch. */
    public long next() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        return last.updateAndGet(before -> Math.max(micros, before + 1));
    }
}

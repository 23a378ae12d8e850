// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes UUIDs of version 1, each later than the one before. The node is a random one, marked as such (RFC 9562, 5.1 and
 * 6.10). Safe for use by any number of threads.
 */
final class TimeUuids {
    private static final long TICKS_PER_SECOND = 10_000_000;

    /** From the beginning of the Gregorian calendar to that of 1970. */
    private static final long EPOCH = 12_219_292_800L * TICKS_PER_SECOND;

    private static final long VERSION = 0x1000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long SEQUENCE_AND_NODE = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long RANDOM_NODE = 0x0000_0100_0000_0000L;

    private final AtomicLong last = new AtomicLong();
    private final long lower;

    TimeUuids() {
        this.lower = new SecureRandom().nextLong() & SEQUENCE_AND_NODE | VARIANT | RANDOM_NODE;
    }

    UUID next() {
        Instant now = Instant.now();
        long ticks = EPOCH + now.getEpochSecond() * TICKS_PER_SECOND + now.getNano() / 100;
        long time = last.updateAndGet(before -> Math.max(ticks, before + 1));
        long upper = time << 32 | (time & 0x0000_FFFF_0000_0000L) >>> 16 | VERSION | time >>> 48 & 0x0FFF;
        return new UUID(upper, lower);
    }
}

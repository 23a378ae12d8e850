// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The write timestamp of one write; of two writes to a cell the later one stands.
 *
 * @param microseconds microseconds since 1970-01-01T00:00Z
 */
public record Timestamp(long microseconds) implements WriteOption, BatchOption {

    public static Timestamp of(Instant instant) {
        return new Timestamp(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    public static Timestamp ofMicroseconds(long microseconds) {
        return new Timestamp(microseconds);
    }
}

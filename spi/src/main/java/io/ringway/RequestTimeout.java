// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import jakarta.persistence.FindOption;
import jakarta.persistence.LockOption;
import jakarta.persistence.RefreshOption;
import java.time.Duration;

/**
 * How long the client waits for one request. A write that times out is UNKNOWN: it may have been applied.
 *
 * @param duration positive
 */
public record RequestTimeout(Duration duration)
        implements FindOption, RefreshOption, LockOption, WriteOption, BatchOption {

    /** @throws IllegalArgumentException when the duration is zero or negative */
    public RequestTimeout {
        if (duration.isZero() || duration.isNegative()) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1402", "A request timeout of " + duration + " is not positive")
                            .text());
        }
    }

    public static RequestTimeout of(Duration duration) {
        return new RequestTimeout(duration);
    }
}

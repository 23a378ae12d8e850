// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.Consistency;
import io.ringway.RequestTimeout;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.Using;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The options that a single write and a batch have in common, while a list of them is read. */
final class GivenOptions {
    @Nullable
    Using route;

    @Nullable
    Ttl ttl;

    @Nullable
    Timestamp timestamp;

    @Nullable
    Consistency consistency;

    @Nullable
    Consistency serialConsistency;

    @Nullable
    Duration timeout;

    /**
     * Takes an option.
     *
     * @return false when it is of another kind
     * @throws IllegalArgumentException when one that says the same thing was there before
     */
    boolean take(Object option) {
        if (option instanceof Using value) {
            route = Options.single(route, value);
        } else if (option instanceof Ttl value) {
            ttl = Options.single(ttl, value);
        } else if (option instanceof Timestamp value) {
            timestamp = Options.single(timestamp, value);
        } else if (option instanceof Consistency value && value.isSerial()) {
            serialConsistency = Options.single(serialConsistency, value);
        } else if (option instanceof Consistency value) {
            consistency = Options.single(consistency, value);
        } else if (option instanceof RequestTimeout value) {
            timeout = Options.single(timeout, value.duration());
        } else {
            return false;
        }
        return true;
    }
}

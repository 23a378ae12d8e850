// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.BatchOption;
import io.ringway.BatchOption.Flag;
import io.ringway.BatchType;
import io.ringway.Consistency;
import io.ringway.Problem;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.Using;
import io.ringway.spi.OperationOptions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of a batch, sorted by what they say. */
public record BatchSettings(
        BatchType type,
        @Nullable Using route,
        @Nullable Ttl ttl,
        @Nullable Timestamp timestamp,
        @Nullable Consistency consistency,
        @Nullable Consistency serialConsistency,
        @Nullable Duration timeout,
        Set<Flag> flags) {

    /**
     * @param view the route of the view that the batch is opened on; null when there is none
     * @throws IllegalArgumentException when two options say the same thing, one is of a foreign type, or does not go with the
     *     type of the batch
     */
    public static BatchSettings of(@Nullable Using view, BatchOption... options) {
        GivenOptions given = new GivenOptions();
        BatchType type = null;
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (BatchOption option : options) {
            if (option instanceof BatchType value) {
                type = Options.single(type, value);
            } else if (option instanceof Flag value) {
                flags.add(value);
            } else if (!given.take(option)) {
                throw Options.foreign(option);
            }
        }
        if (type == BatchType.COUNTER) {
            refuseForCounters(given.ttl, "Counters do not expire");
            refuseForCounters(given.timestamp, "The database gives changes of counters a timestamp of its own");
        }
        return new BatchSettings(
                type == null ? BatchType.LOGGED : type,
                route(given.route, view),
                given.ttl,
                given.timestamp,
                given.consistency,
                given.serialConsistency,
                given.timeout,
                flags);
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /**
     * The options of one request.
     *
     * @param fallback the timestamp when the application gave none
     * @param repeatable whether it may be sent again when its outcome is unknown
     */
    public OperationOptions on(OperationOptions base, long fallback, boolean repeatable) {
        return base.withConsistency(consistency)
                .withSerialConsistency(serialConsistency)
                .withTimeout(timeout)
                .withTimestamp(timestamp == null ? fallback : timestamp.microseconds())
                .withIdempotent(repeatable);
    }

    private static void refuseForCounters(@Nullable Object option, String why) {
        if (option != null) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1238", "A COUNTER batch does not take the option " + option)
                            .because(why)
                            .fix("Leave the option out")
                            .text());
        }
    }

    private static @Nullable Using route(@Nullable Using own, @Nullable Using view) {
        if (own == null || view == null) {
            return own == null ? view : own;
        }
        return own.over(view);
    }
}

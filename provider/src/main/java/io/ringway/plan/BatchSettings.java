// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.BatchOption;
import io.ringway.BatchOption.Flag;
import io.ringway.BatchType;
import io.ringway.Consistency;
import io.ringway.RequestTimeout;
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
     * @throws IllegalArgumentException when two options say the same thing, or one is of a foreign type
     */
    public static BatchSettings of(@Nullable Using view, BatchOption... options) {
        BatchType type = null;
        Using route = null;
        Ttl ttl = null;
        Timestamp timestamp = null;
        Consistency consistency = null;
        Consistency serial = null;
        RequestTimeout timeout = null;
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (BatchOption option : options) {
            if (option instanceof BatchType value) {
                type = Options.single(type, value);
            } else if (option instanceof Using value) {
                route = Options.single(route, value);
            } else if (option instanceof Ttl value) {
                ttl = Options.single(ttl, value);
            } else if (option instanceof Timestamp value) {
                timestamp = Options.single(timestamp, value);
            } else if (option instanceof Consistency value && value.isSerial()) {
                serial = Options.single(serial, value);
            } else if (option instanceof Consistency value) {
                consistency = Options.single(consistency, value);
            } else if (option instanceof RequestTimeout value) {
                timeout = Options.single(timeout, value);
            } else if (option instanceof Flag value) {
                flags.add(value);
            } else {
                throw Options.foreign(option);
            }
        }
        return new BatchSettings(
                type == null ? BatchType.LOGGED : type,
                route(route, view),
                ttl,
                timestamp,
                consistency,
                serial,
                timeout == null ? null : timeout.duration(),
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

    private static @Nullable Using route(@Nullable Using own, @Nullable Using view) {
        if (own == null || view == null) {
            return own == null ? view : own;
        }
        return own.over(view);
    }
}

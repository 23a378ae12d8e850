// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.Condition;
import io.ringway.Consistency;
import io.ringway.Problem;
import io.ringway.RequestTimeout;
import io.ringway.Timestamp;
import io.ringway.Ttl;
import io.ringway.Using;
import io.ringway.WriteOption;
import io.ringway.spi.OperationOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of one write, sorted by what they say.
 *
 * @param conditions conditions that the application asked for
 */
public record WriteSettings(
        @Nullable Using route,
        @Nullable Ttl ttl,
        @Nullable Timestamp timestamp,
        @Nullable Consistency consistency,
        @Nullable Consistency serialConsistency,
        @Nullable Duration timeout,
        List<Condition> conditions) {
    /** No options. */
    public static final WriteSettings NONE = new WriteSettings(null, null, null, null, null, null, List.of());

    /** @throws IllegalArgumentException when two options say the same thing, or one is of a foreign type */
    public static WriteSettings of(WriteOption... options) {
        if (options.length == 0) {
            return NONE;
        }
        Using route = null;
        Ttl ttl = null;
        Timestamp timestamp = null;
        Consistency consistency = null;
        Consistency serial = null;
        RequestTimeout timeout = null;
        List<Condition> conditions = new ArrayList<>();
        for (WriteOption option : options) {
            if (option instanceof Using value) {
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
            } else if (option instanceof Condition value) {
                conditions.add(value);
            } else {
                throw Options.foreign(option);
            }
        }
        refuseTimestampWithCondition(timestamp, conditions);
        Duration wait = timeout == null ? null : timeout.duration();
        return new WriteSettings(route, ttl, timestamp, consistency, serial, wait, List.copyOf(conditions));
    }

    /** These and one more condition. */
    public WriteSettings with(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new WriteSettings(route, ttl, timestamp, consistency, serialConsistency, timeout, List.copyOf(more));
    }

    /** The options of the operation, without its timestamp. */
    OperationOptions on(OperationOptions base) {
        if (this == NONE) {
            return base;
        }
        return base.withConsistency(consistency)
                .withSerialConsistency(serialConsistency)
                .withTimeout(timeout);
    }

    private static void refuseTimestampWithCondition(@Nullable Timestamp timestamp, List<Condition> conditions) {
        if (timestamp != null && !conditions.isEmpty()) {
            throw new IllegalArgumentException(Problem.of("RW-1409", "A write has both a timestamp and a condition")
                    .because("The database orders conditional writes by their own timestamps")
                    .fix("Leave out one of them")
                    .text());
        }
    }
}

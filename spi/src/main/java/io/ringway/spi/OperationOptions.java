// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.Consistency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one operation is executed. What is left open is as the connection is configured.
 *
 * @param consistency null: as configured; a serial level reads after unfinished conditional writes
 * @param serialConsistency of the condition of a conditional write; null: as configured
 * @param profile an execution profile of the driver's configuration; null: the default
 * @param timestamp microseconds since the epoch, or {@link #NO_TIMESTAMP}; ignored by conditional writes
 * @param pageSize rows of a page; 0: as configured
 * @param timeout of the client; null: as configured
 * @param idempotent whether the operation may be sent again when its outcome is unknown
 */
public record OperationOptions(
        @Nullable Consistency consistency,
        @Nullable Consistency serialConsistency,
        @Nullable String profile,
        long timestamp,
        int pageSize,
        @Nullable Duration timeout,
        boolean idempotent) {
    /** Says that the datastore chooses the timestamp. */
    public static final long NO_TIMESTAMP = Long.MIN_VALUE;

    /** Everything as configured; may be sent again. */
    public static final OperationOptions DEFAULT = new OperationOptions(null, null, null, NO_TIMESTAMP, 0, null, true);

    public OperationOptions withConsistency(@Nullable Consistency level) {
        return new OperationOptions(level, serialConsistency, profile, timestamp, pageSize, timeout, idempotent);
    }

    public OperationOptions withSerialConsistency(@Nullable Consistency level) {
        return new OperationOptions(consistency, level, profile, timestamp, pageSize, timeout, idempotent);
    }

    public OperationOptions withProfile(@Nullable String name) {
        return new OperationOptions(consistency, serialConsistency, name, timestamp, pageSize, timeout, idempotent);
    }

    public OperationOptions withTimestamp(long microseconds) {
        return new OperationOptions(
                consistency, serialConsistency, profile, microseconds, pageSize, timeout, idempotent);
    }

    public OperationOptions withPageSize(int rows) {
        return new OperationOptions(consistency, serialConsistency, profile, timestamp, rows, timeout, idempotent);
    }

    public OperationOptions withTimeout(@Nullable Duration duration) {
        return new OperationOptions(consistency, serialConsistency, profile, timestamp, pageSize, duration, idempotent);
    }

    public OperationOptions withIdempotent(boolean repeatable) {
        return new OperationOptions(consistency, serialConsistency, profile, timestamp, pageSize, timeout, repeatable);
    }
}

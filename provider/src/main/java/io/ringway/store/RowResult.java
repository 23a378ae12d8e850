// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.WriteOutcome.Status;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.MutationResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row's write.
 *
 * @param failure why it was not applied or is unknown; null also when a condition did not hold
 * @param current the row that the database has instead, by column name; null unless a condition did not hold, empty when
 *     there is no such row
 */
public record RowResult(
        Status status,
        @Nullable Throwable failure,
        @Nullable Map<String, @Nullable Object> current) {
    static final RowResult APPLIED = new RowResult(Status.APPLIED, null, null);

    /** Whether the write's condition did not hold. */
    public boolean refused() {
        return current != null;
    }

    static RowResult of(@Nullable MutationResult result, @Nullable Throwable failure) {
        if (failure != null) {
            return new RowResult(status(failure), failure, null);
        }
        if (result == null || result.applied()) {
            return APPLIED;
        }
        return refused(result.current().isEmpty() ? Map.of() : result.current().get(0));
    }

    static RowResult refused(Map<String, @Nullable Object> current) {
        return new RowResult(Status.NOT_APPLIED, null, current);
    }

    static RowResult notSent(Throwable failure) {
        return new RowResult(Status.NOT_APPLIED, failure, null);
    }

    private static Status status(Throwable failure) {
        boolean harmless = failure instanceof DatastoreException datastore
                && datastore.effect() == DatastoreException.Effect.NOT_APPLIED;
        return harmless ? Status.NOT_APPLIED : Status.UNKNOWN;
    }
}

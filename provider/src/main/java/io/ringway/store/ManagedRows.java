// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.WriteOutcome.Status;
import io.ringway.plan.RowTracker;
import io.ringway.plan.RowWrite;
import org.jspecify.annotations.Nullable;

/** The rows that a persistence context manages, as far as a batch that is opened on it has to know them. */
public interface ManagedRows {
    /** What is known of the row behind an instance; null when nothing is. */
    @Nullable
    RowTracker tracker(Object entity);

    /** Whether the context manages an instance, removed ones included. */
    boolean manages(Object entity);

    /**
     * What became of a row's write: when it was applied, the instance that stands for it is clean.
     *
     * @return false when no instance of the context stands for the row
     */
    boolean settle(RowWrite write, Status status);
}

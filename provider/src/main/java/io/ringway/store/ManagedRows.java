// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.plan.RowTracker;
import io.ringway.plan.RowWrite;
import org.jspecify.annotations.Nullable;

/** The rows that a persistence context manages, as far as a batch that is opened on it has to know them. */
public interface ManagedRows {
    /** What is known of the row behind an instance; null when nothing is. */
    @Nullable
    RowTracker tracker(Object entity);

    /** A row was written: an instance that stands for it is clean now. */
    void written(RowWrite write);
}

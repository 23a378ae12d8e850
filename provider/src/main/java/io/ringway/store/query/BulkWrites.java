// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

/** How a bulk statement is executed. */
sealed interface BulkWrites permits DirectWrites, SelectedWrites {
    /** Executes it; gives how many statements were applied. */
    long execute(QueryCall call);
}

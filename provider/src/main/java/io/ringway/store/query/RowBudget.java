// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.Problem;
import io.ringway.RingwayException;

/** How many rows one run may still hold in memory. */
final class RowBudget {
    private final long max;
    private long held;

    RowBudget(long max) {
        this.max = max;
    }

    /** @throws RingwayException RW-1580, when there would be too many */
    void hold(long rows) {
        held += rows;
        if (held > max) {
            throw new RingwayException(Problem.of("RW-1580", "A query would hold more than " + max + " rows in memory")
                    .because("The database does not join, group, sort or compare them, and a result is never cut")
                    .fix("Restrict the query, give the database a key or an index that serves it, or raise "
                            + "ringway.query.scan.max-rows"));
        }
    }

    void release(long rows) {
        held -= rows;
    }
}

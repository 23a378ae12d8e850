// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.BulkPlan;
import io.ringway.store.WriteClock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * A plan that writes, with its statements (Jakarta Persistence 3.2, 4.10). To be kept with the plan. Safe for use by any number
 * of threads.
 */
public final class WriteQuery {
    private final BulkWrites writes;

    public WriteQuery(BulkPlan plan, QueryLimits limits, WriteClock clock) {
        plan.mapping().requireWritable();
        this.writes = plan instanceof BulkPlan.Direct direct
                ? new DirectWrites(direct, limits, clock)
                : new SelectedWrites((BulkPlan.Selected) plan, limits, clock);
    }

    /**
     * Runs it and waits for every answer.
     *
     * @return how many statements were applied: one for each row that was found first; of those that name a partition, a range
     *     or keys, one for each, since the database does not tell how many rows there were
     * @throws io.ringway.RingwayException RW-1583, when some failed; RW-1584, when rows were changed by others meanwhile
     */
    public long execute(QueryCall call) {
        return writes.execute(call);
    }

    /** The same on a thread of the executor. */
    public CompletionStage<Long> executeAsync(QueryCall call, Executor executor) {
        return CompletableFuture.supplyAsync(() -> execute(call), executor);
    }
}

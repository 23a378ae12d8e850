// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Batch;
import io.ringway.connect.Router;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.BatchSettings;
import io.ringway.plan.PlanCache;
import io.ringway.plan.RowWrite;
import java.util.function.Consumer;

/** Opens batches. */
public final class Batches {
    private final EntityModel model;
    private final Router router;
    private final BatchExecutor executor;

    public Batches(
            EntityModel model,
            Router router,
            PlanCache plans,
            WriteClock clock,
            Accounting accounting,
            FlushLimits flush,
            BatchLimits limits) {
        this.model = model;
        this.router = router;
        EntityWrites rows = new EntityWrites(model, router, flush.upsertErases());
        this.executor = new BatchExecutor(new BatchPlanner(rows, plans, limits), clock, accounting, flush.inFlight());
    }

    /** @param applied hears of each row that was written, before the batch's own callbacks */
    public Batch open(BatchSettings settings, Consumer<RowWrite> applied) {
        return new EntityBatch(model, new BatchBinding(router, settings.route()), executor, settings, write -> {
            AppliedRows.applied(write);
            applied.accept(write);
        });
    }
}

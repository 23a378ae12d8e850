// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Batch;
import io.ringway.connect.Router;
import io.ringway.life.Lives;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.BatchSettings;
import io.ringway.plan.PlanCache;

/** Opens batches. */
public final class Batches {
    private final EntityModel model;
    private final Router router;
    private final EntityWrites rows;
    private final BatchExecutor executor;
    private final WriteEvents events;
    private final BatchRepositories repositories;

    public Batches(
            EntityModel model,
            Router router,
            PlanCache plans,
            WriteClock clock,
            Accounting accounting,
            EntityReader reader,
            Lives lives,
            FlushLimits flush,
            BatchLimits limits,
            BatchRepositories repositories) {
        this.model = model;
        this.router = router;
        this.repositories = repositories;
        this.events = new WriteEvents(lives);
        this.rows = new EntityWrites(model, router, events, flush.upsertErases());
        this.executor = new BatchExecutor(
                new BatchPlanner(rows, plans, limits),
                clock,
                accounting,
                new ConditionalCheck(reader),
                flush.inFlight());
    }

    /** @param managed the persistence context that the batch is opened on */
    public Batch open(BatchSettings settings, ManagedRows managed) {
        return new EntityBatch(
                model,
                new BatchBinding(router, settings.route()),
                new BatchRules(rows, settings),
                executor,
                settings,
                new BatchLife(managed, events),
                repositories);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.AccessPathException;
import io.ringway.QueryAccess;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.read.BulkPlan;
import io.ringway.plan.read.ReadPlan;
import io.ringway.query.typed.Resolution;
import io.ringway.query.typed.ResolvedDelete;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.ResolvedStatement;
import io.ringway.query.typed.ResolvedUpdate;
import io.ringway.spi.Feature;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans queries. Safe for use by any number of threads. */
public final class QueryPlanner {
    private final EntityModel model;

    public QueryPlanner(EntityModel model) {
        this.model = model;
    }

    /**
     * A query's plan; one of both is null.
     *
     * @param findings how it runs, for people
     */
    public record Planned(@Nullable ReadPlan read, @Nullable BulkPlan bulk, Findings findings) {}

    /**
     * Plans a query.
     *
     * @param features of the server that it is for
     * @throws AccessPathException RW-1910, when it needs more than it may
     */
    public Planned plan(Resolution query, Set<Feature> features, QueryAccess allowed) {
        Planned planned = plan(query.statement(), new Planning(model, features, new Findings()));
        if (planned.findings().needed().compareTo(allowed) > 0) {
            throw AccessRefusal.of(query.text(), planned.findings(), features, allowed);
        }
        return planned;
    }

    private static Planned plan(ResolvedStatement statement, Planning planning) {
        if (statement instanceof ResolvedQuery query) {
            return new Planned(new QueryPlans(planning).plan(query, null), null, planning.findings());
        }
        BulkPlanner bulk = new BulkPlanner(planning);
        BulkPlan plan = statement instanceof ResolvedUpdate update
                ? bulk.update(update)
                : bulk.delete((ResolvedDelete) statement);
        return new Planned(null, plan, planning.findings());
    }
}

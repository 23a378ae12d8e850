// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.ReadPlan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the subqueries of one run find. What does not depend on the row is the same for all rows, and kept. */
final class FoundSubqueries implements Arguments.Subqueries {
    private final Run run;
    private final SubqueryPlans plans;

    /** Most queries have no subqueries, and take no map. */
    private Map<ReadPlan, List<@Nullable Object>> found = Map.of();

    private Map<ReadPlan, Boolean> existing = Map.of();

    FoundSubqueries(Run run, SubqueryPlans plans) {
        this.run = run;
        this.plans = plans;
    }

    @Override
    public List<@Nullable Object> results(ReadPlan plan, @Nullable Object[] frame, Arguments around) {
        if (plan.correlated()) {
            return results(plan, around.within(frame));
        }
        List<@Nullable Object> known = found.get(plan);
        if (known == null) {
            known = results(plan, around);
            found = found.isEmpty() ? new IdentityHashMap<>() : found;
            found.put(plan, known);
            run.budget().hold(known.size());
        }
        return known;
    }

    private List<@Nullable Object> results(ReadPlan plan, Arguments own) {
        ItemSource items = plans.of(plan).items(run, own, QueryCall.ALL);
        List<@Nullable Object> results = new ArrayList<>();
        while (items.next()) {
            run.budget().hold(1);
            results.add(items.value(0));
        }
        run.budget().release(results.size());
        return results;
    }

    @Override
    public boolean exist(ReadPlan plan, @Nullable Object[] frame, Arguments around) {
        if (plan.correlated()) {
            return exists(plan, around.within(frame));
        }
        Boolean known = existing.get(plan);
        if (known == null) {
            known = exists(plan, around);
            existing = existing.isEmpty() ? new IdentityHashMap<>() : existing;
            existing.put(plan, known);
        }
        return known;
    }

    private boolean exists(ReadPlan plan, Arguments own) {
        return plans.of(plan).items(run, own, 1).next();
    }
}

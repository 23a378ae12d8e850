// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.ReadPlan;
import java.util.IdentityHashMap;
import java.util.Map;

/** The subqueries of a query, with the statements of their reads. Safe for use by any number of threads. */
final class SubqueryPlans {
    private final Map<ReadPlan, PlanItems> plans = new IdentityHashMap<>();

    synchronized PlanItems of(ReadPlan subquery) {
        return plans.computeIfAbsent(subquery, PlanItems::of);
    }
}

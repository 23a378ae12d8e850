// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.ReadPlan;
import io.ringway.spi.OperationOptions;
import io.ringway.store.Places;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of a query: its connections, arguments and memory. */
final class Run implements AutoCloseable {
    private final QueryCall call;
    private final QueryLimits limits;
    private final SubqueryPlans subqueries;
    private final Places places = new Places();
    private final RowBudget budget;
    private final Arguments arguments;
    private @Nullable Map<ReadPlan, List<@Nullable Object>> found;

    Run(QueryCall call, QueryLimits limits, SubqueryPlans subqueries) {
        this.call = call;
        this.limits = limits;
        this.subqueries = subqueries;
        this.budget = new RowBudget(limits.scanMaxRows());
        this.arguments = new Arguments(call.values(), call.now(), this::subquery);
    }

    QueryCall call() {
        return call;
    }

    QueryLimits limits() {
        return limits;
    }

    RowBudget budget() {
        return budget;
    }

    Arguments arguments() {
        return arguments;
    }

    /** Whether rows have to come in the same order each time: a range of the results is asked for, and the next may be. */
    boolean inOrder() {
        return call.first() > 0 || call.max() < QueryCall.ALL;
    }

    Placement place(EntityMapping mapping) {
        return call.places().apply(mapping);
    }

    Lease lease(Placement place) {
        return places.at(place);
    }

    OperationOptions options(Lease lease) {
        OperationOptions options = call.settings().on(Places.options(lease));
        return call.pageSize() == 0 ? options : options.withPageSize(call.pageSize());
    }

    /** What does not depend on the row is the same for all rows. */
    private List<@Nullable Object> subquery(ReadPlan plan, @Nullable Object[] frame, Arguments around) {
        if (plan.correlated()) {
            return results(plan, around.within(frame));
        }
        Map<ReadPlan, List<@Nullable Object>> known = found;
        if (known == null) {
            known = new IdentityHashMap<>();
            found = known;
        }
        List<@Nullable Object> results = known.get(plan);
        if (results == null) {
            results = results(plan, around);
            known.put(plan, results);
            budget.hold(results.size());
        }
        return results;
    }

    private List<@Nullable Object> results(ReadPlan plan, Arguments own) {
        ItemSource items = subqueries.of(plan).items(this, own, QueryCall.ALL);
        List<@Nullable Object> results = new ArrayList<>();
        while (items.next()) {
            budget.hold(1);
            results.add(items.value(0));
        }
        budget.release(results.size());
        return results;
    }

    @Override
    public void close() {
        places.close();
    }
}

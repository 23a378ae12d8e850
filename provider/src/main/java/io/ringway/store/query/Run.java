// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.Lease;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Arguments;
import io.ringway.spi.OperationOptions;
import io.ringway.store.Places;
import org.jspecify.annotations.Nullable;

/** One run of a query: its connections, arguments and memory. */
final class Run implements AutoCloseable {
    private final QueryCall call;
    private final QueryLimits limits;
    private final Places places = new Places();
    private @Nullable RowBudget budget;
    private final Arguments arguments;

    Run(QueryCall call, QueryLimits limits, SubqueryPlans subqueries) {
        this.call = call;
        this.limits = limits;
        this.arguments = new Arguments(call.values(), call.now(), new FoundSubqueries(this, subqueries));
    }

    QueryCall call() {
        return call;
    }

    QueryLimits limits() {
        return limits;
    }

    /** Most runs hold nothing. */
    RowBudget budget() {
        RowBudget known = budget;
        if (known == null) {
            known = new RowBudget(limits.scanMaxRows());
            budget = known;
        }
        return known;
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

    @Override
    public void close() {
        places.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.plan.read.ReadPlan;
import io.ringway.plan.read.ReadPlan.Operation;
import io.ringway.plan.read.SortKey;
import io.ringway.query.access.Findings.Need;
import io.ringway.query.evaluate.Layout;
import io.ringway.query.typed.ItemTerm;
import io.ringway.query.typed.OrderItem;
import io.ringway.query.typed.ResolvedCombination;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.ResolvedSelect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans what gives rows. */
final class QueryPlans {
    private final Planning planning;

    QueryPlans(Planning planning) {
        this.planning = planning;
    }

    ReadPlan plan(ResolvedQuery query, @Nullable Layout outer) {
        return query instanceof ResolvedSelect select
                ? new SelectPlanner(planning, select, outer).plan()
                : combined((ResolvedCombination) query, outer);
    }

    private ReadPlan combined(ResolvedCombination query, @Nullable Layout outer) {
        ReadPlan left = plan(query.left(), outer);
        ReadPlan right = plan(query.right(), outer);
        Operation operation = switch (query.kind()) {
            case UNION -> Operation.UNION;
            case INTERSECT -> Operation.INTERSECT;
            case EXCEPT -> Operation.EXCEPT;
        };
        boolean concatenated =
                operation == Operation.UNION && query.all() && query.orderBy().isEmpty();
        if (!concatenated) {
            String reason = "CQL has no " + operation;
            planning.findings().need(Need.scan(reason, null, -1));
        }
        planning.findings().leave("combine results by " + operation);
        return new ReadPlan.Combined(operation, query.all(), left, right, sort(query.orderBy()));
    }

    private static List<SortKey> sort(List<OrderItem> order) {
        List<SortKey> keys = new ArrayList<>();
        for (OrderItem item : order) {
            int cell = ((ItemTerm) item.term()).item();
            keys.add(new SortKey((frame, arguments) -> frame[cell], !item.ascending(), item.nullsFirst()));
        }
        return keys;
    }
}

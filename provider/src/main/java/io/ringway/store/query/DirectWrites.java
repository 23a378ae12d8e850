// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.BulkPlan;
import io.ringway.spi.Mutation;
import io.ringway.store.WriteClock;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements that the database executes as they are. */
record DirectWrites(
        BulkPlan.Direct plan, BulkStatement statement, SubqueryPlans subqueries, QueryLimits limits, WriteClock clock)
        implements BulkWrites {

    DirectWrites(BulkPlan.Direct plan, QueryLimits limits, WriteClock clock) {
        this(plan, new BulkStatement(plan.shape()), new SubqueryPlans(), limits, clock);
    }

    @Override
    public long execute(QueryCall call) {
        try (Run run = new Run(call, limits, subqueries)) {
            @Nullable Object[] values = values(run.arguments());
            if (values == null) {
                return 0;
            }
            Iterator<@Nullable Object[]> each = plan.inTurn().isEmpty()
                    ? List.<@Nullable Object[]>of(values).iterator()
                    : SlotValues.inTurn(values, plan.inTurn());
            if (!each.hasNext()) {
                return 0;
            }
            SentWrites writes = new SentWrites(run, plan.mapping(), statement, clock);
            while (each.hasNext() && !writes.hasFailed()) {
                writes.send(SlotValues.binding(each.next()));
            }
            return writes.applied();
        }
    }

    /** Null when a part of what names the rows is null. */
    private @Nullable Object @Nullable [] values(Arguments arguments) {
        Mutation shape = plan.shape();
        @Nullable Object[] values = new Object[plan.operands().size()];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = plan.operands().get(slot).storage(arguments);
            if (values[slot] == null && slot >= shape.firstKeySlot() && slot < shape.firstConditionSlot()) {
                return null;
            }
        }
        return values;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Lease;
import io.ringway.plan.PlanCache;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowWrite;
import io.ringway.plan.WritePlan;
import org.jspecify.annotations.Nullable;

/**
 * The statements of the rows that one operation writes: most of them need the same one, which is not looked up again for
 * each. For one thread.
 */
final class RowPlans {
    private final PlanCache plans;
    private @Nullable WritePlan last;
    private @Nullable RowWrite lastWrite;

    RowPlans(PlanCache plans) {
        this.plans = plans;
    }

    WritePlan of(RowWrite write, Lease lease) {
        WritePlan plan = last;
        if (plan == null || lastWrite == null || !write.sharesStatement(lastWrite)) {
            RowTarget target = write.target();
            plan = plans.plans(target.place(), lease.datastore(), target.mapping())
                    .write(write);
            last = plan;
            lastWrite = write;
        }
        return plan;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.ReadPlan;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a plan gives, with the statements of its reads. */
sealed interface PlanItems permits SelectItems, CombinedItems {

    /**
     * The results of a run.
     *
     * @param last how many of them are looked at; {@link QueryCall#ALL}
     */
    ItemSource items(Run run, Arguments arguments, long last);

    /** The results when all that are looked at have arrived, without a thread that waits; null where one has to. */
    @Nullable
    CompletionStage<ItemSource> arrived(Run run, Arguments arguments, long last);

    static PlanItems of(ReadPlan plan) {
        return plan instanceof ReadPlan.Select select
                ? new SelectItems(select)
                : new CombinedItems((ReadPlan.Combined) plan);
    }
}

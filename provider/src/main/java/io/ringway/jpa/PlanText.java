// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.QueryPlan;
import io.ringway.Route;
import io.ringway.query.access.Findings;
import io.ringway.spi.Datastore;
import io.ringway.spi.Mutation;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the planner has found out, for the application. */
final class PlanText {
    private PlanText() {}

    /** @param datastore null when the connection is not open: statements are told in words then */
    static QueryPlan of(
            String query, Findings findings, Route route, @Nullable Datastore datastore, boolean partitionLimited) {
        List<QueryPlan.Step> steps = new ArrayList<>();
        for (Findings.Step step : findings.steps()) {
            steps.add(new QueryPlan.Step(
                    step.entity().name(),
                    step.path(),
                    statement(step, route.keyspace(), datastore, partitionLimited),
                    step.detail(),
                    step.partitions()));
        }
        return new QueryPlan(query, findings.needed(), steps, findings.inRingway(), route);
    }

    private static String statement(
            Findings.Step step, String keyspace, @Nullable Datastore datastore, boolean partitionLimited) {
        Selection selection = step.selection();
        if (selection != null) {
            Selection here =
                    selection.withTable(new TableId(keyspace, selection.table().table()));
            Selection placed = partitionLimited ? here.withPartitionLimit() : here;
            return datastore == null ? placed.toString() : datastore.describe(placed);
        }
        Mutation mutation = step.mutation();
        if (mutation == null) {
            return "";
        }
        Mutation placed =
                mutation.withTable(new TableId(keyspace, mutation.table().table()));
        return datastore == null ? placed.toString() : datastore.describe(placed);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Grouping;
import io.ringway.plan.read.ReadPlan;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Rows that are joined, filtered, grouped, made items, made distinct and sorted, as far as that is asked for. */
final class SelectItems implements PlanItems {
    private final ReadPlan.Select plan;
    private final RowsSource source;
    private final boolean direct;
    private final @Nullable TableSource alone;

    SelectItems(ReadPlan.Select plan) {
        this.plan = plan;
        this.source = RowsSource.of(plan.rows(), plan.frameSize());
        this.direct = plan.direct();
        this.alone = direct
                        && source instanceof RowsSource.Tables tables
                        && tables.reads().size() == 1
                ? tables.reads().get(0)
                : null;
    }

    @Override
    public ItemSource items(Run run, Arguments arguments, long last) {
        if (direct) {
            return new FrameItems(source.rows(run, arguments, last, true, false), plan.items(), arguments);
        }
        boolean kept = plan.grouping() == null && !plan.sort().isEmpty();
        FrameSource frames = filtered(source.rows(run, arguments, QueryCall.ALL, false, kept), arguments);
        Grouping grouping = plan.grouping();
        if (grouping != null) {
            frames = new ListedFrames(new Groups(grouping, arguments, run.budget()).of(frames));
        }
        if (plan.distinct()) {
            frames = new DistinctRows(frames, plan.items(), arguments, run.budget());
        }
        if (!plan.sort().isEmpty()) {
            List<@Nullable Object[]> sorted = new Sorter(plan.sort(), arguments, run.budget(), last).sort(frames);
            frames = new ListedFrames(sorted);
        }
        return new FrameItems(frames, plan.items(), arguments);
    }

    private FrameSource filtered(FrameSource frames, Arguments arguments) {
        Expression filter = plan.filter();
        return filter == null ? frames : new FilteredRows(frames, filter, arguments);
    }

    @Override
    public @Nullable CompletionStage<ItemSource> arrived(Run run, Arguments arguments, long last) {
        return alone == null || !alone.isOneStatement()
                ? null
                : alone.arrived(run, arguments, last)
                        .thenApply(frames -> new FrameItems(frames, plan.items(), arguments));
    }

    /** Whether the database says where a page of results ends: rows of one statement become results one by one. */
    boolean isResumable() {
        return alone != null && alone.isResumable();
    }

    /** A page of results, as {@link TableSource#resumed} gives its rows. */
    ResumedPage resumed(Run run, int wanted, byte @Nullable [] from) {
        ResumedRows rows = Objects.requireNonNull(alone).resumed(run, run.arguments(), wanted, from);
        return new ResumedPage(
                new ResultCursor(run, new FrameItems(rows, plan.items(), run.arguments()), 0, QueryCall.ALL), rows);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.Await;
import io.ringway.plan.read.ReadPlan;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A plan that reads, with its statements, which are prepared once at each place. To be kept with the plan. Safe for use by any
 * number of threads.
 */
public final class ReadQuery {
    private final PlanItems items;
    private final int width;
    private final QueryLimits limits;
    private final SubqueryPlans subqueries = new SubqueryPlans();

    public ReadQuery(ReadPlan plan, QueryLimits limits) {
        this.items = PlanItems.of(plan);
        this.width = plan.items().size();
        this.limits = limits;
    }

    /**
     * Runs it. What the database serves alone is read while the results are asked for, one page ahead; for the rest everything
     * is read that joins, groups and sorts need.
     *
     * @return its results, to be closed
     * @throws io.ringway.RingwayException RW-1580, when more rows would have to be held in memory than may be; here or later
     */
    public ResultCursor open(QueryCall call) {
        Run run = new Run(call, limits, subqueries);
        try {
            return cursor(run, call);
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }

    private ResultCursor cursor(Run run, QueryCall call) {
        ItemSource results =
                call.max() == 0 ? new ListedItems(List.of()) : items.items(run, run.arguments(), call.last());
        return new ResultCursor(run, results, call.first(), call.max());
    }

    /**
     * Runs it without a thread that waits for the database, where one statement serves it; otherwise on the executor. Only a
     * connection that is not open yet is waited for. The stage is completed by a thread of the datastore, which must not be
     * blocked, or by one of the executor's.
     *
     * @return when all results can be read without waiting: they, to be closed
     */
    public CompletionStage<ResultCursor> openAsync(QueryCall call, Executor executor) {
        Run run = new Run(call, limits, subqueries);
        CompletionStage<ItemSource> arrived;
        try {
            arrived = call.max() == 0
                    ? CompletableFuture.completedFuture(new ListedItems(List.of()))
                    : items.arrived(run, run.arguments(), call.last());
        } catch (RuntimeException e) {
            run.close();
            return CompletableFuture.failedFuture(e);
        }
        if (arrived == null) {
            run.close();
            return CompletableFuture.supplyAsync(() -> loaded(call), executor);
        }
        CompletableFuture<ResultCursor> answer = new CompletableFuture<>();
        arrived.whenComplete((results, failure) -> {
            if (failure == null) {
                answer.complete(new ResultCursor(run, results, call.first(), call.max()));
            } else {
                run.close();
                answer.completeExceptionally(Await.cause(failure));
            }
        });
        return answer;
    }

    /** Whether {@link #resume} can be asked for its results: rows of one statement become results one by one. */
    public boolean isResumable() {
        return items instanceof SelectItems select && select.isResumable();
    }

    /**
     * Reads a page of results from where another one ended.
     *
     * @param call where to, and with which values; which of the results it asks for says nothing here
     * @param size how many results
     * @param from where an earlier page of the same query with the same values ended; null: from the beginning
     * @return to be closed
     * @throws IllegalStateException when it is not {@link #isResumable}
     */
    public ResumedPage resume(QueryCall call, int size, byte @Nullable [] from) {
        if (!(items instanceof SelectItems select) || !select.isResumable()) {
            throw new IllegalStateException("The database does not say where pages of this query end");
        }
        Run run = new Run(call, limits, subqueries);
        try {
            return select.resumed(run, size, from);
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }

    /** Reads everything at once. */
    private ResultCursor loaded(QueryCall call) {
        Run run = new Run(call, limits, subqueries);
        try {
            return new ResultCursor(run, ListedItems.of(cursor(run, call), width), 0, QueryCall.ALL);
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.connect.Await;
import io.ringway.connect.ScopedPool;
import io.ringway.context.PersistenceContext;
import io.ringway.context.Reservation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Operations of an EntityManager that are begun by a call and end on a thread of the common pool, which may wait for the database
 * and never is one of the datastore's. The persistence context is theirs until they are complete.
 */
final class AsyncOperations {
    private final EntityManagerSession session;

    AsyncOperations(EntityManagerSession session) {
        this.session = session;
    }

    /**
     * Reads; together with others that read.
     *
     * @param begin done at once; given the executor on which the read ends
     * @param end done with what has arrived
     * @throws IllegalStateException RW-1541, when something else is under way; all other failures are the stage's
     */
    <A, R extends @Nullable Object> CompletionStage<R> read(
            BiFunction<PersistenceContext, Executor, CompletionStage<A>> begin, Function<A, R> end) {
        PersistenceContext context = session.sharedContext();
        Executor executor = ScopedPool.ofCaller();
        Reservation reservation = context.reserve(true);
        CompletionStage<A> begun;
        try {
            begun = reservation.turn(() -> begin.apply(context, executor));
        } catch (RuntimeException e) {
            begun = CompletableFuture.failedFuture(e);
        }
        return ended(reservation, begun, end, executor);
    }

    /**
     * Writes what is dirty, while nothing else is done.
     *
     * @throws IllegalStateException as {@link #read} says
     */
    CompletionStage<@Nullable Void> flush() {
        PersistenceContext context = session.flushable();
        Executor executor = ScopedPool.ofCaller();
        Reservation reservation = context.reserve(false);
        return ended(
                reservation,
                CompletableFuture.completedFuture(context),
                begun -> {
                    begun.flush();
                    return null;
                },
                executor);
    }

    /** The context is free before the stage is complete, so that what depends on the stage can use it. */
    private <A, R extends @Nullable Object> CompletionStage<R> ended(
            Reservation reservation, CompletionStage<A> begun, Function<A, R> end, Executor executor) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        var unused = begun.handleAsync(
                        (arrived, failure) -> failure == null
                                ? CompletableFuture.completedFuture(reservation.turn(() -> end.apply(arrived)))
                                : CompletableFuture.<R>failedFuture(failure),
                        executor)
                .thenCompose(Function.identity())
                .whenComplete((result, failure) -> {
                    Throwable cause = failure == null ? null : Await.cause(failure);
                    if (cause != null) {
                        session.failedElsewhere(cause);
                    }
                    reservation.release();
                    if (cause == null) {
                        answer.complete(result);
                    } else {
                        answer.completeExceptionally(cause);
                    }
                });
        return answer;
    }
}

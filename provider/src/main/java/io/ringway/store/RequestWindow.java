// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Await;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends requests concurrently, with a bound on how many are in flight. For one sending thread. */
public final class RequestWindow {
    private final int limit;
    private final Semaphore permits;

    /** @param limit how many requests are in flight at most */
    public RequestWindow(int limit) {
        this.limit = limit;
        this.permits = new Semaphore(limit);
    }

    /**
     * Sends a request when there is room for it.
     *
     * @param done gets the answer or the failure, exactly once, on the thread that brings it
     */
    public <T> void send(
            Supplier<? extends CompletionStage<T>> request, BiConsumer<@Nullable T, @Nullable Throwable> done) {
        begin();
        CompletionStage<T> answer;
        try {
            answer = request.get();
        } catch (RuntimeException e) {
            end();
            done.accept(null, e);
            return;
        }
        answer.whenComplete((value, failure) -> {
            try {
                done.accept(value, failure == null ? null : Await.cause(failure));
            } finally {
                end();
            }
        });
    }

    /**
     * Waits until there is room for one more request. Its sender gives the room back with {@link #end} when it is
     * answered, or was not sent.
     */
    void begin() {
        permits.acquireUninterruptibly();
    }

    void end() {
        permits.release();
    }

    /** Waits until every request is answered; what their threads did with the answers is visible afterwards. */
    public void await() {
        permits.acquireUninterruptibly(limit);
        permits.release(limit);
    }
}

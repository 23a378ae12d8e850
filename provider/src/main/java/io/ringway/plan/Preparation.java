// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A statement that is prepared at its first use; again at the next one when that failed. */
public final class Preparation<P> {
    private final Supplier<CompletionStage<P>> prepare;
    private volatile @Nullable P ready;
    private @Nullable CompletableFuture<P> pending;

    public Preparation(Supplier<CompletionStage<P>> prepare) {
        this.prepare = prepare;
    }

    /** The prepared statement; null while it is not there yet. */
    public @Nullable P ready() {
        return ready;
    }

    /** The prepared statement when it is there; concurrent callers wait for one preparation. */
    public CompletableFuture<P> get() {
        P there = ready;
        return there != null ? CompletableFuture.completedFuture(there) : start();
    }

    private synchronized CompletableFuture<P> start() {
        CompletableFuture<P> running = pending;
        if (running != null && !running.isCompletedExceptionally()) {
            return running;
        }
        CompletableFuture<P> started = prepare.get()
                .thenApply(statement -> {
                    ready = statement;
                    return statement;
                })
                .toCompletableFuture();
        pending = started;
        return started;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.spi.DatastoreException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waits for what a datastore does. The driver bounds each request's time, so that every wait ends. */
public final class Await {
    private Await() {}

    /** The stage's value. An interruption does not end the wait, since the request goes on; it is kept for the caller. */
    public static <T> T on(CompletionStage<T> stage) {
        CompletableFuture<T> future = stage.toCompletableFuture();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException | CancellationException e) {
                    throw rethrown(cause(e));
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The failure itself, without the wrappings of futures. */
    public static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** A datastore's failure anew, so that its trace shows who waited. */
    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof DatastoreException failure) {
            return new DatastoreException(Objects.requireNonNull(failure.problem()), failure.effect(), failure);
        }
        if (cause instanceof RuntimeException failure) {
            return failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new CompletionException(cause);
    }
}

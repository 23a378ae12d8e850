// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.Problem;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The log, and what happens to operations on their way: they fail, or wait. */
final class Recording {
    private final List<String> lines = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean paused;
    private boolean closed;

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized void clear() {
        lines.clear();
    }

    synchronized void fail(Failure failure) {
        failures.add(failure);
    }

    synchronized void close() {
        closed = true;
    }

    synchronized void pause() {
        paused = true;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    void resume() {
        List<Runnable> released;
        synchronized (this) {
            paused = false;
            released = List.copyOf(waiting);
            waiting.clear();
        }
        released.forEach(Runnable::run);
    }

    /** Records an operation and does it, now or when operations go on. */
    <T> CompletableFuture<T> operate(String line, Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Failure failure;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(afterClose(line));
            }
            lines.add(line);
            failure = takeFailure(line);
            if (paused) {
                waiting.add(() -> finish(answer, line, work, failure));
                return answer;
            }
        }
        finish(answer, line, work, failure);
        return answer;
    }

    /** Does something that the log does not show. */
    synchronized <T> CompletableFuture<T> quietly(String line, Supplier<T> work) {
        if (closed) {
            return CompletableFuture.failedFuture(afterClose(line));
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        finish(answer, line, work, null);
        return answer;
    }

    private @Nullable Failure takeFailure(String line) {
        for (Iterator<Failure> each = failures.iterator(); each.hasNext(); ) {
            Failure failure = each.next();
            if (failure.line().test(line)) {
                each.remove();
                return failure;
            }
        }
        return null;
    }

    private static <T> void finish(
            CompletableFuture<T> answer, String line, Supplier<T> work, @Nullable Failure failure) {
        try {
            T result = failure == null || failure.applied() ? work.get() : null;
            if (failure != null) {
                answer.completeExceptionally(failure.at(line));
            } else {
                answer.complete(result);
            }
        } catch (DatastoreException refused) {
            answer.completeExceptionally(refused);
        }
    }

    private static DatastoreException afterClose(String line) {
        return new DatastoreException(
                Problem.of("RW-1448", "The connection is closed").at(line), Effect.NOT_APPLIED, null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does the work of several connections at the same time, that of each in one thread. */
final class PerConnection {
    private PerConnection() {}

    /** Waits for all of them; one that fails does not keep the others from their work. A single one runs in this thread. */
    static <T> Outcomes<T> run(Collection<String> connections, Function<String, T> work) {
        Outcomes<T> outcomes = new Outcomes<>();
        if (connections.size() == 1) {
            String only = connections.iterator().next();
            record(outcomes, only, () -> work.apply(only));
            return outcomes;
        }
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "ringway-schema");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<String, CompletableFuture<T>> running = new LinkedHashMap<>();
            for (String connection : connections) {
                running.put(connection, CompletableFuture.supplyAsync(() -> work.apply(connection), threads));
            }
            running.forEach((connection, future) -> record(outcomes, connection, future::join));
        } finally {
            threads.shutdown();
        }
        return outcomes;
    }

    private static <T> void record(Outcomes<T> outcomes, String connection, Supplier<T> result) {
        try {
            outcomes.succeeded(connection, result.get());
        } catch (CompletionException e) {
            outcomes.failed(connection, unwrapped(e));
        } catch (RuntimeException e) {
            outcomes.failed(connection, e);
        }
    }

    private static RuntimeException unwrapped(CompletionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
}

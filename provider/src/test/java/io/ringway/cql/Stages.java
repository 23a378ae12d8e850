// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import io.ringway.spi.DatastoreException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for stages in tests. */
final class Stages {
    private Stages() {}

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DatastoreException told) {
                throw told;
            }
            throw new AssertionError("Not a DatastoreException", failed.getCause());
        } catch (InterruptedException | TimeoutException never) {
            throw new AssertionError("No answer", never);
        }
    }
}

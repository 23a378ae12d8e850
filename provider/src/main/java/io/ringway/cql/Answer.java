// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import io.ringway.spi.DatastoreException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The driver's answer to one operation on its way to the caller; whatever goes wrong is a {@link DatastoreException}. */
abstract class Answer<R> extends CompletableFuture<R>
        implements BiConsumer<@Nullable AsyncResultSet, @Nullable Throwable> {
    private final Operation operation;

    Answer(Operation operation) {
        this.operation = operation;
    }

    abstract R convert(AsyncResultSet rows);

    /** Passes on what a stage of the driver will give. */
    final CompletableFuture<R> to(CompletionStage<AsyncResultSet> stage) {
        stage.whenComplete(this);
        return this;
    }

    @Override
    public final void accept(@Nullable AsyncResultSet rows, @Nullable Throwable failure) {
        if (rows == null) {
            completeExceptionally(Failures.of(failure, operation));
            return;
        }
        try {
            complete(convert(rows));
        } catch (RuntimeException broken) {
            completeExceptionally(Failures.of(broken, operation));
        }
    }
}

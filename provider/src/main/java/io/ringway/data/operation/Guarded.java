// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.AccessPathException;
import io.ringway.ConnectionUnavailableException;
import io.ringway.connect.Await;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.EntityWriting;
import jakarta.data.exceptions.DataConnectionException;
import jakarta.data.exceptions.DataException;
import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An operation whose failures are those of Jakarta Data; the codes stay in their messages. */
public record Guarded(RepositoryOperation operation) implements BatchedOperation {
    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        try {
            Object result = operation.execute(arguments);
            return result instanceof CompletionStage<?> stage ? translated(stage) : result;
        } catch (PersistenceException e) {
            throw translated(e);
        }
    }

    private static <T> CompletionStage<T> translated(CompletionStage<T> stage) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        stage.whenComplete((result, failure) -> {
            if (failure == null) {
                answer.complete(result);
            } else {
                Throwable cause = Await.cause(failure);
                answer.completeExceptionally(cause instanceof PersistenceException e ? translated(e) : cause);
            }
        });
        return answer;
    }

    @Override
    public RepositoryOperation into(EntityWriting batch) {
        return operation instanceof BatchedOperation batched ? new Guarded(batched.into(batch)) : this;
    }

    /** What a repository throws in place of an exception of Jakarta Persistence (Jakarta Data 1.0, 4). */
    public static RuntimeException translated(PersistenceException e) {
        if (e instanceof AccessPathException) {
            return new UnsupportedOperationException(e.getMessage(), e);
        }
        if (e instanceof jakarta.persistence.EntityExistsException) {
            return new EntityExistsException(e.getMessage(), e);
        }
        if (e instanceof OptimisticLockException) {
            return new OptimisticLockingFailureException(e.getMessage(), e);
        }
        if (e instanceof ConnectionUnavailableException) {
            return new DataConnectionException(e.getMessage(), e);
        }
        return new DataException(e.getMessage(), e);
    }
}

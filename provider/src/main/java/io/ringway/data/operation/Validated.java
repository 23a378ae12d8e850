// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.life.MethodValidation;
import io.ringway.life.MethodValidation.Constrained;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.EntityWriting;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The operation of a method that has constraints. */
public final class Validated implements BatchedOperation {
    private final RepositoryOperation operation;
    private final MethodValidation validation;
    private final Object repository;
    private final Method method;
    private final Constrained constrained;

    private Validated(
            RepositoryOperation operation,
            MethodValidation validation,
            Object repository,
            Method method,
            Constrained constrained) {
        this.operation = operation;
        this.validation = validation;
        this.repository = repository;
        this.method = method;
        this.constrained = constrained;
    }

    /**
     * An operation with the checks that its method asks for.
     *
     * @param repository whose method it is, for the violations
     */
    public static RepositoryOperation of(
            RepositoryOperation operation, MethodValidation validation, Object repository, Method method) {
        Constrained constrained = validation.constrained(repository.getClass(), method);
        return constrained == Constrained.NOTHING
                ? operation
                : new Validated(operation, validation, repository, method, constrained);
    }

    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        if (constrained != Constrained.RESULT) {
            validation.checkArguments(repository, method, arguments);
        }
        Object result = operation.execute(arguments);
        if (constrained == Constrained.PARAMETERS) {
            return result;
        }
        if (result instanceof CompletionStage<?> stage) {
            return checked(stage);
        }
        validation.checkResult(repository, method, result);
        return result;
    }

    /** What a stage will have is checked when it is there. */
    private <T> CompletionStage<T> checked(CompletionStage<T> stage) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        stage.whenComplete((result, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
                return;
            }
            try {
                validation.checkResult(repository, method, CompletableFuture.completedStage(result));
                answer.complete(result);
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    @Override
    public RepositoryOperation into(EntityWriting batch) {
        return operation instanceof BatchedOperation batched
                ? new Validated(batched.into(batch), validation, repository, method, constrained)
                : this;
    }
}

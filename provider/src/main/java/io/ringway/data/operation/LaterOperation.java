// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.connect.ScopedPool;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.EntityWriting;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** An operation on another thread, in the scopes of the caller's; the method returns a stage at once. */
record LaterOperation(RepositoryOperation operation) implements BatchedOperation {
    @Override
    public Object execute(@Nullable Object[] arguments) {
        CompletionStage<@Nullable Object> later =
                CompletableFuture.supplyAsync(() -> operation.execute(arguments), ScopedPool.ofCaller());
        return later;
    }

    /** A batch takes it at once. */
    @Override
    public RepositoryOperation into(EntityWriting batch) {
        RepositoryOperation batched = ((BatchedOperation) operation).into(batch);
        return arguments -> CompletableFuture.completedStage(batched.execute(arguments));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.Using;
import io.ringway.WriteOutcome.Operation;
import io.ringway.data.declared.MethodParameter;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.EntityWriting;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deletes one row by its id, without asking whether it is there. */
final class DeleteByIdOperation implements BatchedOperation {
    private final EntityWriting writing;
    private final EntityMapping entity;
    private final MethodParameter id;
    private final WriteOptions options;
    private final @Nullable Using route;

    DeleteByIdOperation(
            EntityWriting writing,
            EntityMapping entity,
            MethodParameter id,
            WriteOptions options,
            @Nullable Using route) {
        this.writing = writing;
        this.entity = entity;
        this.id = id;
        this.options = options;
        this.route = route;
    }

    @Override
    public RepositoryOperation into(EntityWriting batch) {
        return new DeleteByIdOperation(batch, entity, id, options, route);
    }

    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        Object value = Objects.requireNonNull(arguments[id.index()], id.name());
        entity.id().check(value);
        Object stub = entity.newInstance();
        entity.id().assign(stub, value);
        writing.execute(Operation.DELETE, List.of(stub), options.of(arguments), route);
        return null;
    }
}

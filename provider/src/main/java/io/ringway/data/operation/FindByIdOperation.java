// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.Problem;
import io.ringway.Using;
import io.ringway.data.declared.MethodParameter;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.StatelessStore;
import jakarta.data.exceptions.EmptyResultException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds one row by its id. */
final class FindByIdOperation implements RepositoryOperation {
    private final StatelessStore store;
    private final EntityMapping entity;
    private final MethodParameter id;
    private final ReadOptions options;
    private final @Nullable Using route;
    private final boolean optional;

    /** @param optional whether it returns an Optional */
    FindByIdOperation(
            StatelessStore store,
            EntityMapping entity,
            MethodParameter id,
            ReadOptions options,
            @Nullable Using route,
            boolean optional) {
        this.store = store;
        this.entity = entity;
        this.id = id;
        this.options = options;
        this.route = route;
        this.optional = optional;
    }

    @Override
    public Object execute(@Nullable Object[] arguments) {
        Object value = Objects.requireNonNull(arguments[id.index()], id.name());
        Object found = store.find(entity, value, options.of(arguments), route);
        if (optional) {
            return Optional.ofNullable(found);
        }
        if (found == null) {
            throw new EmptyResultException(Problem.of("RW-2010", "There is no row with the id " + value)
                    .at(entity.name())
                    .fix("Return an Optional when it may be missing")
                    .text());
        }
        return found;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.Using;
import io.ringway.data.declared.RepositoryInterface;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method that is to be bound.
 *
 * @param scopes of the repository's default methods
 * @param route the route of its repository or its own; null when neither has one
 */
public record MethodContext(
        UnitParts unit,
        RepositoryInterface repository,
        RepositoryMethod method,
        ResourceScopes scopes,
        @Nullable Using route) {

    public EntityModel model() {
        return unit.model();
    }

    /** Whether instances of a class can be written and read. */
    public boolean isEntity(Class<?> type) {
        return model().find(type).isPresent();
    }

    /** The entity of a method that does not say its own; null when the repository does not say it either. */
    public @Nullable EntityMapping primaryEntity() {
        List<EntityMapping> known = repository.entities().stream()
                .filter(this::isEntity)
                .map(model()::entity)
                .toList();
        return known.size() == 1 ? known.get(0) : null;
    }
}

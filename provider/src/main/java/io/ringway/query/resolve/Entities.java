// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds entities by what a query calls them: the entity's name, or the full name of its class. Immutable. */
final class Entities {
    private final EntityModel model;
    private final Map<String, EntityMapping> byClass = new HashMap<>();

    Entities(EntityModel model) {
        this.model = model;
        for (EntityMapping entity : model.entities()) {
            byClass.put(entity.type().getName(), entity);
            byClass.putIfAbsent(entity.type().getName().replace('$', '.'), entity);
        }
    }

    @Nullable
    EntityMapping find(String name) {
        return model.byName(name).orElseGet(() -> byClass.get(name));
    }

    List<String> names() {
        return model.entities().stream().map(EntityMapping::name).toList();
    }

    EntityMapping require(String name, int at, Refusals refusals) {
        EntityMapping entity = find(name);
        if (entity == null) {
            throw refusals.at(
                    at,
                    Problem.of("RW-1550", "There is no entity " + name)
                            .because("The name of an entity is that of @Entity, or the simple name of its class")
                            .fix(Suggestions.of(name.substring(name.lastIndexOf('.') + 1), names())));
        }
        return entity;
    }
}

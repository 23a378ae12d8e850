// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of entities, known before the entities are built: two of them may refer to each other. For one thread. */
final class TargetKeys {
    private final Set<Class<?>> entities;
    private final Map<Class<?>, Optional<TargetKey>> known = new HashMap<>();
    private final Set<Class<?>> underWay = new HashSet<>();

    /** @param entities those of the unit */
    TargetKeys(Collection<Class<?>> entities) {
        this.entities = Set.copyOf(entities);
    }

    boolean isEntity(Class<?> type) {
        return entities.contains(type);
    }

    /** Whether the key is being built: asked for then, it is part of itself. */
    boolean isUnderWay(Class<?> type) {
        return underWay.contains(type);
    }

    /** The key of an entity; null when it cannot be built, which is told. */
    @Nullable
    TargetKey of(Class<?> type, Tools tools) {
        Optional<TargetKey> key = known.get(type);
        if (key == null) {
            underWay.add(type);
            key = Optional.ofNullable(new EntityBuilder(type, tools).key());
            underWay.remove(type);
            known.put(type, key);
        }
        return key.orElse(null);
    }
}

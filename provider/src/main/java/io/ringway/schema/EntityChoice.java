// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Using;
import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.Hierarchy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tables are meant.
 *
 * @param keyspaces none: what the routing rules decide
 * @param connections none: what the routing rules decide
 */
record EntityChoice(List<EntityMapping> entities, List<String> keyspaces, List<String> connections) {
    EntityChoice {
        entities = stored(entities);
        keyspaces = List.copyOf(keyspaces);
        connections = List.copyOf(connections);
    }

    /** One entity for each table: the root of those that share one, and of those that do not each that has instances. */
    private static List<EntityMapping> stored(List<EntityMapping> entities) {
        Set<EntityMapping> stored = new LinkedHashSet<>();
        for (EntityMapping entity : entities) {
            Hierarchy hierarchy = entity.hierarchy();
            if (hierarchy == null || hierarchy.isOneTable()) {
                stored.add(entity.root());
            } else {
                stored.addAll(hierarchy.concrete());
            }
        }
        return List.copyOf(stored);
    }

    static EntityChoice routed(List<EntityMapping> entities) {
        return new EntityChoice(entities, List.of(), List.of());
    }

    /** Each place once, in the order in which it was named or routed to. */
    List<Target> targets(Router router) {
        Map<Placement, List<EntityMapping>> places = new LinkedHashMap<>();
        for (@Nullable String connection : orAny(connections)) {
            for (@Nullable String keyspace : orAny(keyspaces)) {
                for (EntityMapping entity : entities) {
                    places.computeIfAbsent(place(router, entity, connection, keyspace), place -> new ArrayList<>())
                            .add(entity);
                }
            }
        }
        List<Target> targets = new ArrayList<>(places.size());
        places.forEach((place, placed) -> targets.add(new Target(place, List.copyOf(placed))));
        return targets;
    }

    /** @param connection and {@code keyspace}: null for what the routing rules decide */
    static Placement place(
            Router router, EntityMapping entity, @Nullable String connection, @Nullable String keyspace) {
        Using route = connection == null && keyspace == null ? null : new Using(connection, keyspace);
        return router.place(entity.index(), route, null, null);
    }

    /** The names, or a single null where there are none. */
    static List<@Nullable String> orAny(List<String> names) {
        List<@Nullable String> result = new ArrayList<>(names);
        if (names.isEmpty()) {
            result.add(null);
        }
        return result;
    }
}

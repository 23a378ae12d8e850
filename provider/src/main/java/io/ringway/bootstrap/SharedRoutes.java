// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.connect.EntityRoute;
import io.ringway.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Entities of the same rows have one place: what is found as an entity is an instance of the one that it extends, and a
 * materialized view is where its table is.
 */
final class SharedRoutes {
    private SharedRoutes() {}

    /**
     * Checks that every entity says the same of its place as the one whose rows it shares.
     *
     * @param routes by {@link EntityMapping#index()}
     * @throws ConfigurationException RW-1221 of one that extends, RW-1222 of a view
     */
    static void check(List<EntityMapping> entities, List<EntityRoute> routes) {
        List<Problem> problems = new ArrayList<>();
        for (EntityMapping entity : entities) {
            EntityRoute own = routes.get(entity.index());
            compare(own, routes.get(entity.root().index()), SharedRoutes::extended, problems);
            EntityMapping table = entity.isView() ? tableOf(entity, entities) : null;
            if (table != null) {
                compare(own, routes.get(table.index()), SharedRoutes::viewed, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The routes of the unit", problems);
        }
    }

    private static @Nullable EntityMapping tableOf(EntityMapping view, List<EntityMapping> entities) {
        return entities.stream().filter(view::isViewOf).findFirst().orElse(null);
    }

    private static void compare(EntityRoute own, EntityRoute owner, Words words, List<Problem> problems) {
        if (!Objects.equals(own.connection(), owner.connection())) {
            problems.add(place(
                    words.of("connection", own.connection(), owner, owner.connection()), own, own.connectionDetail()));
        }
        if (!Objects.equals(own.keyspace(), owner.keyspace())) {
            problems.add(
                    place(words.of("keyspace", own.keyspace(), owner, owner.keyspace()), own, own.keyspaceDetail()));
        }
    }

    private static Problem place(Problem problem, EntityRoute own, @Nullable String detail) {
        return problem.at(own.name() + (detail == null ? "" : ", by " + detail));
    }

    private static Problem extended(String part, @Nullable String own, EntityRoute root, @Nullable String value) {
        return Problem.of(
                        "RW-1221",
                        "The entity has the " + part + " " + own + ", and " + root.name() + ", which it extends, "
                                + (value == null ? "none" : value))
                .because(
                        "What is found as " + root.name() + " is read where that is routed to, whatever class it is of")
                .fix("Say it of " + root.name() + ", for all that extend it");
    }

    private static Problem viewed(String part, @Nullable String own, EntityRoute table, @Nullable String value) {
        return Problem.of(
                        "RW-1222",
                        "The " + part + " of the view is " + (own == null ? "none" : own) + ", and that of "
                                + table.name() + ", whose view it is, " + (value == null ? "none" : value))
                .because("The database keeps a materialized view beside its table")
                .fix("Say the same of both");
    }

    /** What is wrong where two entities of the same rows have different places. */
    private interface Words {
        Problem of(String part, @Nullable String own, EntityRoute owner, @Nullable String value);
    }
}

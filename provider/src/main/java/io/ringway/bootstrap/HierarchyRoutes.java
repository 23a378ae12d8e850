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

/** Entities that extend each other have one place: what is found as the one is an instance of the other. */
final class HierarchyRoutes {
    private HierarchyRoutes() {}

    /**
     * Checks that every entity says the same of its place as the one whose key it has.
     *
     * @param routes by {@link EntityMapping#index()}
     * @throws ConfigurationException RW-1221
     */
    static void check(List<EntityMapping> entities, List<EntityRoute> routes) {
        List<Problem> problems = new ArrayList<>();
        for (EntityMapping entity : entities) {
            EntityRoute own = routes.get(entity.index());
            EntityRoute root = routes.get(entity.root().index());
            compare("connection", own, own.connection(), own.connectionDetail(), root, root.connection(), problems);
            compare("keyspace", own, own.keyspace(), own.keyspaceDetail(), root, root.keyspace(), problems);
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The routes of the unit", problems);
        }
    }

    private static void compare(
            String part,
            EntityRoute own,
            @Nullable String ownValue,
            @Nullable String ownDetail,
            EntityRoute root,
            @Nullable String rootValue,
            List<Problem> problems) {
        if (!Objects.equals(ownValue, rootValue)) {
            problems.add(Problem.of(
                            "RW-1221",
                            "The entity has the " + part + " " + ownValue + ", and " + root.name()
                                    + ", which it extends, " + (rootValue == null ? "none" : rootValue))
                    .at(own.name() + (ownDetail == null ? "" : ", by " + ownDetail))
                    .because("What is found as " + root.name()
                            + " is read where that is routed to, whatever class it is of")
                    .fix("Say it of " + root.name() + ", for all that extend it"));
        }
    }
}

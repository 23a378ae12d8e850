// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import io.ringway.ConnectionRegistry;
import io.ringway.EntityStore;
import io.ringway.Problem;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.connect.Placement;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.Datastore;
import io.ringway.spi.RepositoryOperation;
import jakarta.data.exceptions.MappingException;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * Methods that give what is beneath a repository (Jakarta Data 1.0, 4.4): an EntityManager, the unit's parts, or the session of the
 * connection that the repository goes to. The session is Ringway's and is never closed for a caller.
 */
public final class ResourceMethods {
    private ResourceMethods() {}

    /**
     * The operation of such a method; null when it is another one.
     *
     * @throws MappingException RW-2104, when the connection is open and has no such thing
     */
    public static @Nullable RepositoryOperation bind(MethodContext context) {
        RepositoryMethod method = context.method();
        Class<?> type = method.method().getReturnType();
        if (!method.parameters().isEmpty()
                || !type.isInterface()
                || type.getName().startsWith("java.")) {
            return null;
        }
        UnitParts unit = context.unit();
        if (type == EntityManager.class || type == RoutedEntityManager.class) {
            return arguments -> entityManager(context);
        }
        if (type == EntityStore.class) {
            return arguments -> unit.store();
        }
        if (type == ConnectionRegistry.class) {
            return arguments -> unit.registry();
        }
        check(context, type);
        return arguments -> unit.registry().unwrap(place(context).connection(), type);
    }

    private static EntityManager entityManager(MethodContext context) {
        EntityManager manager = context.scopes().entityManager(context.unit().entityManagers());
        Using route = context.route();
        return route == null
                ? manager
                : manager.unwrap(RoutedEntityManager.class).using(route);
    }

    private static void check(MethodContext context, Class<?> type) {
        Placement place = place(context);
        Datastore open = place.glance();
        if (open == null) {
            return;
        }
        try {
            open.unwrap(type);
        } catch (IllegalArgumentException e) {
            throw new MappingException(
                    Problem.of("RW-2104", "The connection has no " + type.getName())
                            .at(place.connection())
                            .because(String.valueOf(e.getMessage()))
                            .fix("Return an EntityManager, EntityStore, ConnectionRegistry, or what the connection has")
                            .text(),
                    e);
        }
    }

    /** Where the repository goes; a repository without an entity goes where native statements do. */
    private static Placement place(MethodContext context) {
        EntityMapping entity = context.primaryEntity();
        return entity == null
                ? context.unit().router().placeNative(null, context.route())
                : context.unit().router().place(entity.index(), null, context.route(), null);
    }
}

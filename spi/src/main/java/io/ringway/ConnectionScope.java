// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import io.ringway.spi.ScopeStack;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/**
 * A block of code whose operations go to a route, for the entities it names or for all of them. Bound to the thread
 * that opens it; tasks inherit it only through {@code wrap}. Scopes nest, the innermost that covers an entity decides.
 *
 * <pre>{@code
 * try (var scope = ConnectionScope.open(Using.connection("cluster2"), Automobile.class)) {
 *     em.find(Automobile.class, id);
 * }
 * }</pre>
 */
public final class ConnectionScope implements AutoCloseable {
    private final ScopeStack.Frame frame;

    private ConnectionScope(ScopeStack.Frame frame) {
        this.frame = frame;
    }

    /**
     * Opens a scope on this thread.
     *
     * @param entities the entity classes it covers, their subclasses included; none means all
     * @throws IllegalArgumentException when one of the classes can be neither an entity nor a superclass or an interface of
     *     one
     */
    public static ConnectionScope open(Using route, Class<?>... entities) {
        for (Class<?> entity : entities) {
            requireEntity(entity);
        }
        return new ConnectionScope(ScopeStack.push(route, List.of(entities)));
    }

    /** Which class is an entity is a unit's matter, whose mapping files may say so of a class without annotations. */
    private static void requireEntity(Class<?> type) {
        boolean value = type.isPrimitive() || type.isArray() || type.isRecord() || type.isEnum();
        boolean platform = type.getClassLoader() == null && !Modifier.isAbstract(type.getModifiers());
        if (value || platform) {
            throw new IllegalArgumentException(Problem.of(
                            "RW-1207", "A connection scope cannot cover " + type.getName() + ", which is not an entity")
                    .because("It would cover nothing")
                    .fix("Name entities, or nothing for all of them")
                    .text());
        }
    }

    /**
     * Closes the scope; a second close does nothing.
     *
     * @throws IllegalStateException on another thread than the one that opened it, or while a scope that was opened
     *     later is open
     */
    @Override
    public void close() {
        ScopeStack.pop(frame);
    }

    /** The task with the scopes that this thread has open now; they are gone from its thread when it ends. */
    public static Runnable wrap(Runnable task) {
        ScopeStack.Captured scopes = ScopeStack.capture();
        return () -> {
            ScopeStack.Captured before = ScopeStack.install(scopes);
            try {
                task.run();
            } finally {
                ScopeStack.install(before);
            }
        };
    }

    /** As {@link #wrap(Runnable)}. */
    public static <V> Callable<V> wrap(Callable<V> task) {
        ScopeStack.Captured scopes = ScopeStack.capture();
        return () -> {
            ScopeStack.Captured before = ScopeStack.install(scopes);
            try {
                return task.call();
            } finally {
                ScopeStack.install(before);
            }
        };
    }

    /** An executor whose tasks each run with the scopes of the thread that hands them over. */
    public static Executor wrap(Executor executor) {
        return task -> executor.execute(wrap(task));
    }
}

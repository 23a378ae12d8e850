// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.operation;

import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The EntityManagers that default methods of one repository have asked for: one for each call of such a method, closed when it ends
 * (Jakarta Data 1.0, 4.4). Default methods that call each other have one each.
 */
public final class ResourceScopes {
    private final ThreadLocal<Deque<Scope>> open = ThreadLocal.withInitial(ArrayDeque::new);

    /** A default method begins; what is returned is to be closed when it ends. */
    public AutoCloseable enter() {
        Deque<Scope> scopes = open.get();
        Scope scope = new Scope();
        scopes.push(scope);
        return () -> {
            scopes.pop();
            if (scopes.isEmpty()) {
                open.remove();
            }
            scope.close();
        };
    }

    /** That of the default method which runs; outside of one a new one, which the caller closes. */
    EntityManager entityManager(Supplier<EntityManager> opening) {
        Scope scope = open.get().peek();
        if (scope == null) {
            open.remove();
            return opening.get();
        }
        return scope.entityManager(opening);
    }

    private static final class Scope {
        private @Nullable EntityManager opened;

        EntityManager entityManager(Supplier<EntityManager> opening) {
            if (opened == null) {
                opened = opening.get();
            }
            return opened;
        }

        void close() {
            if (opened != null && opened.isOpen()) {
                opened.close();
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.Problem;
import io.ringway.Using;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open connection scopes of each thread. The router reads them; {@link io.ringway.ConnectionScope} is their face. */
public final class ScopeStack {
    private static final ThreadLocal<@Nullable Frame> INNERMOST = new ThreadLocal<>();

    private ScopeStack() {}

    /** One open scope. */
    public static final class Frame {
        private final Using route;
        private final List<Class<?>> entities;
        private final @Nullable Frame outer;
        private final Thread owner;
        private boolean closed;

        private Frame(Using route, List<Class<?>> entities, @Nullable Frame outer) {
            this.route = route;
            this.entities = entities;
            this.outer = outer;
            this.owner = Thread.currentThread();
        }

        public Using route() {
            return route;
        }

        /** The next scope outwards. */
        public @Nullable Frame outer() {
            return outer;
        }

        /** The entity classes that it names; empty when it covers all. */
        public List<Class<?>> entities() {
            return entities;
        }

        /** Whether the scope covers an entity class; without one (native CQL) only a scope over all entities does. */
        public boolean covers(@Nullable Class<?> entity) {
            if (entities.isEmpty()) {
                return true;
            }
            if (entity == null) {
                return false;
            }
            for (Class<?> named : entities) {
                if (named.isAssignableFrom(entity)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The scopes of a thread at one moment. */
    public record Captured(@Nullable Frame innermost) {}

    /** The innermost scope of this thread; null when none is open. */
    public static @Nullable Frame innermost() {
        return INNERMOST.get();
    }

    public static Frame push(Using route, List<Class<?>> entities) {
        Frame frame = new Frame(route, entities, INNERMOST.get());
        INNERMOST.set(frame);
        return frame;
    }

    /** @throws IllegalStateException when the frame is not this thread's innermost */
    public static void pop(Frame frame) {
        if (frame.closed) {
            return;
        }
        if (frame.owner != Thread.currentThread() || INNERMOST.get() != frame) {
            throw new IllegalStateException(Problem.of("RW-1206", "A connection scope is closed out of order")
                    .because("It is not the innermost open scope of this thread")
                    .fix("Open scopes in try-with-resources, and close them on the thread that opened them")
                    .text());
        }
        frame.closed = true;
        set(frame.outer);
    }

    public static Captured capture() {
        return new Captured(INNERMOST.get());
    }

    /** Replaces this thread's scopes; gives back those it had. */
    public static Captured install(Captured scopes) {
        Captured before = capture();
        set(scopes.innermost);
        return before;
    }

    private static void set(@Nullable Frame frame) {
        if (frame == null) {
            INNERMOST.remove();
        } else {
            INNERMOST.set(frame);
        }
    }
}

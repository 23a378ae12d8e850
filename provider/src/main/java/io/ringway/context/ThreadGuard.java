// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Detects two threads in one persistence context at the same time, and whoever comes while asynchronous operations have it.
 * Handing it from one thread to another is fine.
 */
final class ThreadGuard {
    /** The thread that is inside, or the reservation of the operations that are under way. */
    private final AtomicReference<@Nullable Object> inside = new AtomicReference<>();

    /**
     * Enters; false when this thread is inside already.
     *
     * @throws IllegalStateException when another thread is inside, or asynchronous operations are under way
     */
    boolean enter() {
        Thread me = Thread.currentThread();
        Object other = inside.compareAndExchange(null, me);
        if (other == null) {
            return true;
        }
        if (other == me) {
            return false;
        }
        requireTurn(other);
        if (other instanceof Thread thread) {
            throw new IllegalStateException(Problem.of("RW-1306", "Two threads use one EntityManager at the same time")
                    .at(me.getName() + " and " + thread.getName())
                    .because("A persistence context is not synchronized (Jakarta Persistence 3.2, 7.2)")
                    .fix("Give each thread an EntityManager of its own")
                    .text());
        }
        return false;
    }

    /** @param entered what {@link #enter} gave */
    void exit(boolean entered) {
        if (entered) {
            inside.setRelease(null);
        }
    }

    /** @throws IllegalStateException when asynchronous operations are under way, unless this is a step of theirs */
    void requireNoneUnderWay() {
        Object other = inside.getPlain();
        if (other != null) {
            requireTurn(other);
        }
    }

    /**
     * Gives the context to an asynchronous operation.
     *
     * @param shared whether it goes with others of its kind
     * @throws IllegalStateException when something else is done with the context
     */
    Reservation reserve(boolean shared) {
        while (true) {
            Reservation mine = new Reservation(this, shared);
            Object other = inside.compareAndExchange(null, mine);
            if (other == null) {
                return mine;
            }
            if (!(shared && other instanceof Reservation there && there.isShared())) {
                throw underWay();
            }
            if (there.admit()) {
                return there;
            }
        }
    }

    void free(Reservation ended) {
        inside.compareAndSet(ended, null);
    }

    private static void requireTurn(Object other) {
        if (other instanceof Reservation reservation && !reservation.isMyTurn()) {
            throw underWay();
        }
    }

    private static IllegalStateException underWay() {
        return new IllegalStateException(Problem.of("RW-1541", "Another operation of the EntityManager is under way")
                .because("Asynchronous operations have its persistence context for themselves until they are complete")
                .fix("Wait for their CompletionStages, or use another EntityManager")
                .text());
    }
}

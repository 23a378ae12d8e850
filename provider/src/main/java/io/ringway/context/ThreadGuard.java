// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Detects two threads in one persistence context at the same time. Handing it from one to another is fine. */
final class ThreadGuard {
    private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();

    /**
     * Enters; false when this thread is inside already.
     *
     * @throws IllegalStateException when another thread is inside
     */
    boolean enter() {
        Thread me = Thread.currentThread();
        Thread other = inside.compareAndExchange(null, me);
        if (other == null) {
            return true;
        }
        if (other == me) {
            return false;
        }
        throw new IllegalStateException(Problem.of("RW-1306", "Two threads use one EntityManager at the same time")
                .at(me.getName() + " and " + other.getName())
                .because("A persistence context is not synchronized (Jakarta Persistence 3.2, 7.2)")
                .fix("Give each thread an EntityManager of its own")
                .text());
    }

    /** @param entered what {@link #enter} gave */
    void exit(boolean entered) {
        if (entered) {
            inside.setRelease(null);
        }
    }
}

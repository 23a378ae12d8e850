// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A persistence context that asynchronous operations have for themselves until all of them are complete: any number of reads, or
 * one flush. Their steps take turns, on whatever threads.
 */
public final class Reservation {
    private final ReentrantLock turn = new ReentrantLock();
    private final ThreadGuard guard;
    private final boolean shared;
    private int underWay = 1;

    Reservation(ThreadGuard guard, boolean shared) {
        this.guard = guard;
        this.shared = shared;
    }

    /** Does a step of an operation while no other step is done. */
    public <R extends @Nullable Object> R turn(Supplier<R> step) {
        turn.lock();
        try {
            return step.get();
        } finally {
            turn.unlock();
        }
    }

    /** An operation is complete: to be called once by each. */
    public synchronized void release() {
        underWay--;
        if (underWay == 0) {
            guard.free(this);
        }
    }

    /** Whether one more operation goes with those that are under way; false when they have just ended, too. */
    synchronized boolean admit() {
        if (!shared || underWay == 0) {
            return false;
        }
        underWay++;
        return true;
    }

    boolean isShared() {
        return shared;
    }

    boolean isMyTurn() {
        return turn.isHeldByCurrentThread();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that an EntityManager has joined. A transaction manager may end it on a thread of its own, when it takes too
 * long: then the persistence context is left alone until its EntityManager is used again.
 */
final class JtaJoin implements Synchronization {
    private static final int UNDER_WAY = -1;

    private final JtaTransaction member;
    private final Object key;
    private final Thread thread = Thread.currentThread();
    private volatile int outcome = UNDER_WAY;

    JtaJoin(JtaTransaction member, Object key) {
        this.member = member;
        this.key = key;
    }

    /** @param transaction the key of a transaction; null for none */
    boolean isTo(@Nullable Object transaction) {
        return key.equals(transaction);
    }

    boolean hasEnded() {
        return outcome != UNDER_WAY;
    }

    boolean wasCommitted() {
        return outcome == Status.STATUS_COMMITTED;
    }

    @Override
    public void beforeCompletion() {
        member.complete();
    }

    @Override
    public void afterCompletion(int status) {
        outcome = status;
        if (Thread.currentThread() == thread) {
            member.settle();
        }
    }
}

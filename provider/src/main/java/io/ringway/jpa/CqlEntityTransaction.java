// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import org.jspecify.annotations.Nullable;

/**
 * A flush unit: commit writes what is dirty, rollback discards it. There is no isolation, and what a flush has written
 * stays written (Jakarta Persistence 3.2, 7.5.4).
 */
final class CqlEntityTransaction implements EntityTransaction, Demarcation {
    private final EntityManagerSession session;
    private boolean active;
    private boolean rollbackOnly;
    private @Nullable Integer timeout;

    CqlEntityTransaction(EntityManagerSession session) {
        this.session = session;
    }

    @Override
    public void begin() {
        session.requireOpen();
        if (active) {
            throw new IllegalStateException(
                    Problem.of("RW-1315", "A transaction is active already").text());
        }
        active = true;
        rollbackOnly = false;
    }

    @Override
    public void commit() {
        requireActive();
        session.requireNoneUnderWay();
        if (rollbackOnly) {
            end();
            throw new RollbackException(Problem.of("RW-1316", "The transaction was marked for rollback only")
                    .because("An operation in it failed, or the application marked it")
                    .text());
        }
        try {
            session.flushAtCommit();
        } catch (RuntimeException e) {
            end();
            throw new RollbackException(
                    Problem.of("RW-1317", "The commit failed: " + e.getMessage())
                            .text(),
                    e);
        }
        active = false;
        if (!session.isOpen()) {
            session.clear();
        }
    }

    @Override
    public void rollback() {
        requireActive();
        session.requireNoneUnderWay();
        end();
    }

    @Override
    public void setRollbackOnly() {
        requireActive();
        rollbackOnly = true;
    }

    @Override
    public boolean getRollbackOnly() {
        requireActive();
        return rollbackOnly;
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public void setTimeout(@Nullable Integer seconds) {
        timeout = seconds;
    }

    @Override
    public @Nullable Integer getTimeout() {
        return timeout;
    }

    @Override
    public void beforeOperation() {}

    @Override
    public boolean isJoined() {
        return active;
    }

    @Override
    public boolean flushesQueries() {
        return active && !rollbackOnly;
    }

    /** Anything may be written at any time: a transaction here protects nothing. */
    @Override
    public void requireFlushable() {}

    @Override
    public void join() {
        throw new TransactionRequiredException(Problem.of("RW-1319", "There is no JTA transaction to join")
                .at(session.factory().getName())
                .because("The unit's transactions are EntityTransactions")
                .fix("Use getTransaction")
                .text());
    }

    @Override
    public void failed(Throwable failure) {
        rollbackOnly |= active;
    }

    @Override
    public void failedElsewhere(Throwable failure) {
        failed(failure);
    }

    @Override
    public boolean isPending() {
        return active;
    }

    private void end() {
        active = false;
        session.clear();
    }

    private void requireActive() {
        if (!active) {
            throw new IllegalStateException(Problem.of("RW-1318", "No transaction is active")
                    .fix("Begin one")
                    .text());
        }
    }
}

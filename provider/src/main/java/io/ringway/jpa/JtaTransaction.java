// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.jpa.jta.RegistryLookup;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of one EntityManager in JTA transactions (Jakarta Persistence 3.2, 7.6). It is joined to one at a time, until that
 * one has ended. The end may be told on any thread; only {@link JtaJoin#afterCompletion} is called on another than the
 * EntityManager's.
 */
final class JtaTransaction implements Demarcation {
    private final EntityManagerSession session;
    private final RegistryLookup lookup;
    private final boolean joinsByItself;
    private @Nullable TransactionSynchronizationRegistry registry;
    private boolean lookedUp;
    private volatile @Nullable JtaJoin joined;
    private volatile @Nullable Throwable failedElsewhere;

    JtaTransaction(EntityManagerSession session, RegistryLookup lookup, boolean joinsByItself) {
        this.session = session;
        this.lookup = lookup;
        this.joinsByItself = joinsByItself;
    }

    @Override
    public void beforeOperation() {
        settle();
        if (failedElsewhere != null && isJoined()) {
            leaveOnlyRollback(Objects.requireNonNull(registry), failedElsewhere);
            failedElsewhere = null;
        }
        if (joinsByItself && joined == null) {
            TransactionSynchronizationRegistry there = registry();
            if (there != null && there.getTransactionStatus() == Status.STATUS_ACTIVE) {
                join(there);
            }
        }
    }

    @Override
    public boolean isJoined() {
        JtaJoin join = joined;
        return join != null && join.isTo(current());
    }

    @Override
    public boolean flushesQueries() {
        return isJoined() && Objects.requireNonNull(registry).getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** What belongs to a transaction is written in it alone; what belongs to none, at any time. */
    @Override
    public void requireFlushable() {
        if (isJoined() || (joinsByItself && joined == null && current() == null)) {
            return;
        }
        throw NoTransactions.notFlushable(
                session.factory().getName(),
                joined == null
                        ? "It is UNSYNCHRONIZED, or the transaction is not active any more"
                        : "It is joined to another transaction, which has not ended");
    }

    @Override
    public void join() {
        settle();
        TransactionSynchronizationRegistry there = registry();
        if (there == null) {
            throw nothingToJoin(
                    "No TransactionSynchronizationRegistry was found",
                    "Set ringway.transaction-synchronization-registry, or call from inside a container");
        }
        JtaJoin join = joined;
        if (join == null) {
            if (there.getTransactionStatus() != Status.STATUS_ACTIVE) {
                throw nothingToJoin("None is active on this thread", "Begin one");
            }
            join(there);
        } else if (!join.isTo(current())) {
            throw new IllegalStateException(Problem.of("RW-1328", "The EntityManager is joined to another transaction")
                    .at(session.factory().getName())
                    .because("That one has not ended, and what was changed in it is written at its end")
                    .fix("Use another EntityManager, or end the transaction first")
                    .text());
        }
    }

    @Override
    public void failed(Throwable failure) {
        if (isJoined()) {
            leaveOnlyRollback(Objects.requireNonNull(registry), failure);
        }
    }

    /** That thread has no transaction: this one is marked when it is met again. */
    @Override
    public void failedElsewhere(Throwable failure) {
        if (joined != null) {
            failedElsewhere = failure;
        }
    }

    @Override
    public boolean isPending() {
        settle();
        return joined != null;
    }

    /** Writes what is dirty, unless the transaction can only be rolled back: then it would stay written. */
    void complete() {
        TransactionSynchronizationRegistry there = Objects.requireNonNull(registry);
        if (there.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
            return;
        }
        Throwable failure = failedElsewhere;
        if (failure != null) {
            leaveOnlyRollback(there, failure);
            return;
        }
        try {
            session.flushAtCommit();
        } catch (RuntimeException e) {
            leaveOnlyRollback(there, e);
            throw e;
        }
    }

    /**
     * Draws the conclusions of a transaction that has ended. Called on the EntityManager's thread; while another one is
     * inside, against all rules, they wait for the next use.
     */
    void settle() {
        JtaJoin join = joined;
        if (join != null && join.hasEnded()) {
            if (!join.wasCommitted() || !session.isOpen()) {
                session.clear();
            }
            joined = null;
            failedElsewhere = null;
        }
    }

    /** A transaction that has been ended meanwhile, on another thread, says so by an exception. */
    private static void leaveOnlyRollback(TransactionSynchronizationRegistry there, Throwable failure) {
        try {
            there.setRollbackOnly();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void join(TransactionSynchronizationRegistry there) {
        JtaJoin join = new JtaJoin(this, there.getTransactionKey());
        try {
            there.registerInterposedSynchronization(join);
        } catch (RuntimeException e) {
            throw nothingToJoin("It takes no synchronization any more: " + e.getMessage(), "Begin another");
        }
        joined = join;
    }

    private @Nullable Object current() {
        TransactionSynchronizationRegistry there = registry();
        return there == null ? null : there.getTransactionKey();
    }

    private @Nullable TransactionSynchronizationRegistry registry() {
        if (!lookedUp) {
            registry = lookup.find();
            lookedUp = true;
        }
        return registry;
    }

    private RuntimeException nothingToJoin(String why, String remedy) {
        return NoTransactions.nothingToJoin(session.factory().getName(), why, remedy);
    }
}

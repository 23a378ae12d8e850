// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.jpa.jta.RegistryLookup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A block of code in the JTA transaction that is active or, when none is, in one of its own
 * (EntityManagerFactory.callInTransaction). Loaded only where the API of JTA is.
 */
final class JtaBlock {
    private JtaBlock() {}

    /** Without a UserTransaction the block needs an active transaction. */
    static <R> R call(
            RegistryLookup lookup, EntityManagerSession session, EntityManager em, Function<EntityManager, R> work) {
        UserTransaction own = isActive(lookup.find()) ? null : lookup.transaction();
        if (own == null) {
            return TransactionBlock.joined(session, em, work);
        }
        begin(own);
        R result;
        try {
            result = TransactionBlock.joined(session, em, work);
        } catch (Throwable e) {
            rollback(own, e);
            throw e;
        }
        end(own);
        return result;
    }

    /** Also when it can only be rolled back. Without a registry no transaction could be joined, so that none is begun. */
    private static boolean isActive(@Nullable TransactionSynchronizationRegistry registry) {
        return registry == null || registry.getTransactionKey() != null;
    }

    private static void begin(UserTransaction own) {
        try {
            own.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new RingwayException(
                    Problem.of("RW-1346", "A JTA transaction cannot be begun: " + e.getMessage())
                            .fix("Begin one and call inside it"),
                    e);
        }
    }

    /** As with an EntityTransaction, a transaction that was marked is rolled back without an exception. */
    private static void end(UserTransaction own) {
        try {
            if (own.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                own.rollback();
            } else {
                own.commit();
            }
        } catch (jakarta.transaction.RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new RollbackException(
                    Problem.of("RW-1317", "The commit failed: " + cause.getMessage())
                            .text(),
                    cause);
        }
    }

    private static void rollback(UserTransaction own, Throwable failure) {
        try {
            own.rollback();
        } catch (SystemException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;

/** A block of code in a transaction of its own or, with JTA, in the one that is active (EntityManagerFactory.callInTransaction). */
final class TransactionBlock {
    private TransactionBlock() {}

    static <R> R local(EntityManager em, Function<EntityManager, R> work) {
        EntityTransaction transaction = em.getTransaction();
        transaction.begin();
        R result;
        try {
            result = work.apply(em);
        } catch (Throwable e) {
            transaction.rollback();
            throw e;
        }
        if (transaction.getRollbackOnly()) {
            transaction.rollback();
        } else {
            transaction.commit();
        }
        return result;
    }

    /** An exception of the block marks the transaction; whoever began it ends it. */
    static <R> R joined(EntityManagerSession session, EntityManager em, Function<EntityManager, R> work) {
        session.demarcation().join();
        try {
            return work.apply(em);
        } catch (Throwable e) {
            session.demarcation().failed(e);
            throw e;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

/** What begins and ends the units of work of an EntityManager: its EntityTransaction, or JTA. */
interface Demarcation {
    /** At the start of each operation. Joins the active transaction where that needs no call of the application. */
    void beforeOperation();

    /** Whether what is done now belongs to an active transaction. */
    boolean isJoined();

    /** Whether queries have to see what is not written yet: never once the transaction can only be rolled back. */
    boolean flushesQueries();

    /** @throws jakarta.persistence.TransactionRequiredException when nothing may be written now */
    void requireFlushable();

    /** @throws jakarta.persistence.TransactionRequiredException when there is no transaction to join */
    void join();

    /** An operation failed in a way that leaves only rollback. Throws nothing: what cannot be done is suppressed in it. */
    void failed(Throwable failure);

    /** As {@link #failed}, of an operation that was begun in the transaction and failed on a thread that has none. */
    void failedElsewhere(Throwable failure);

    /** Whether a transaction is still to end that needs the persistence context, even of a closed EntityManager. */
    boolean isPending();
}

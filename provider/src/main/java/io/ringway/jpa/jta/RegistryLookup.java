// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.jta;

import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the TransactionSynchronizationRegistry, and the UserTransaction: what the unit was given, else that of JNDI, else a
 * CDI bean. Needs the API of JTA ({@link Apis#haveTransactions}).
 */
public final class RegistryLookup {
    private final @Nullable TransactionSynchronizationRegistry registry;
    private final @Nullable UserTransaction transaction;

    /** What the unit was given; null what it was not. */
    public RegistryLookup(
            @Nullable TransactionSynchronizationRegistry registry, @Nullable UserTransaction transaction) {
        this.registry = registry;
        this.transaction = transaction;
    }

    /** Null when there is none, as seen from this thread: names of JNDI and beans of CDI depend on the component. */
    public @Nullable TransactionSynchronizationRegistry find() {
        return registry != null
                ? registry
                : find("java:comp/TransactionSynchronizationRegistry", TransactionSynchronizationRegistry.class);
    }

    /** What begins transactions; null when there is none, as seen from this thread. */
    public @Nullable UserTransaction transaction() {
        return transaction != null ? transaction : find("java:comp/UserTransaction", UserTransaction.class);
    }

    private static <T> @Nullable T find(String name, Class<T> type) {
        T named = JndiNames.find(name, type);
        if (named != null) {
            return named;
        }
        return Apis.haveBeans() ? CdiBeans.find(type) : null;
    }
}

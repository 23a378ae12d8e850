// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.jta;

import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Finds the TransactionSynchronizationRegistry: what the unit was given, else that of JNDI, else a CDI bean. Needs the API of
 * JTA ({@link Apis#haveTransactions}).
 */
public final class RegistryLookup {
    private final @Nullable TransactionSynchronizationRegistry given;

    /** @param given null when the unit was given none */
    public RegistryLookup(@Nullable TransactionSynchronizationRegistry given) {
        this.given = given;
    }

    /** Null when there is none, as seen from this thread: names of JNDI and beans of CDI depend on the component. */
    public @Nullable TransactionSynchronizationRegistry find() {
        if (given != null) {
            return given;
        }
        TransactionSynchronizationRegistry named = JndiRegistry.find();
        if (named != null) {
            return named;
        }
        return Apis.haveBeans() ? CdiRegistry.find() : null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.jta;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** The registry as a bean. Loaded only where the API of CDI is. */
final class CdiRegistry {
    private CdiRegistry() {}

    static @Nullable TransactionSynchronizationRegistry find() {
        try {
            Instance<TransactionSynchronizationRegistry> beans =
                    CDI.current().select(TransactionSynchronizationRegistry.class);
            return beans.isResolvable() ? beans.get() : null;
        } catch (IllegalStateException e) {
            // The API is there, but no CDI container runs for this class loader.
            return null;
        }
    }
}

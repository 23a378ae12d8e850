// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.bootstrap.unit.UnitDefinition;
import io.ringway.jpa.jta.RegistryLookup;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The objects of JTA that a unit names. Used only where the API of JTA is. */
final class JtaRegistry {
    private static final String REGISTRY = "ringway.transaction-synchronization-registry";
    private static final String TRANSACTION = "ringway.user-transaction";

    private JtaRegistry() {}

    static RegistryLookup lookup(UnitDefinition unit) {
        return new RegistryLookup(
                given(unit, REGISTRY, TransactionSynchronizationRegistry.class),
                given(unit, TRANSACTION, UserTransaction.class));
    }

    private static <T> @Nullable T given(UnitDefinition unit, String property, Class<T> type) {
        return ApplicationObjects.of(Optional.ofNullable(unit.properties().get(property)), type, property, unit);
    }
}

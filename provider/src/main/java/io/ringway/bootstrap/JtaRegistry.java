// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.bootstrap.unit.UnitDefinition;
import io.ringway.jpa.jta.RegistryLookup;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/** The TransactionSynchronizationRegistry that a unit names. Used only where the API of JTA is. */
final class JtaRegistry {
    private static final String PROPERTY = "ringway.transaction-synchronization-registry";

    private JtaRegistry() {}

    static RegistryLookup lookup(UnitDefinition unit) {
        Optional<Object> given = Optional.ofNullable(unit.properties().get(PROPERTY));
        return new RegistryLookup(
                ApplicationObjects.of(given, TransactionSynchronizationRegistry.class, PROPERTY, unit));
    }
}

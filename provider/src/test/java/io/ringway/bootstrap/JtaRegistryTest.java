// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.ConfigurationException;
import io.ringway.context.contract.Car;
import io.ringway.jpa.Narayana;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.transaction.TransactionManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The unit property {@code ringway.transaction-synchronization-registry}. */
@ExtendWith(Narayana.class)
class JtaRegistryTest {
    private static final String PROPERTY = "ringway.transaction-synchronization-registry";

    private final TransactionManager transactions = Narayana.manager();
    private final Map<String, Object> properties = new HashMap<>(Map.of(
            "ringway.connections.main.contact-points", "127.0.0.1:1",
            "ringway.connections.main.local-datacenter", "datacenter1",
            "ringway.connections.main.keyspace", "shop",
            "ringway.connections.main.lazy", "true",
            "jakarta.persistence.transactionType", PersistenceUnitTransactionType.JTA));

    @Test
    void isAnInstance() throws Exception {
        requireJoined(Narayana.registry());
    }

    @Test
    void isTheNameOfAClass() throws Exception {
        requireJoined(Narayana.registry().getClass().getName());
    }

    @Test
    void isNothingElse() {
        properties.put(PROPERTY, "java.lang.String");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Units.open(properties, Car.class))
                .withMessage("RW-1030: java.lang.String cannot be used as TransactionSynchronizationRegistry "
                        + "[property ringway.transaction-synchronization-registry]. The class does not implement "
                        + "jakarta.transaction.TransactionSynchronizationRegistry. Name a public class with a public "
                        + "constructor without parameters, or pass an instance.");
    }

    private void requireJoined(Object registry) throws Exception {
        properties.put(PROPERTY, registry);
        try (EntityManagerFactory factory = Units.open(properties, Car.class);
                EntityManager em = factory.createEntityManager()) {
            assertThat(em.isJoinedToTransaction()).isFalse();
            transactions.begin();
            assertThat(em.isJoinedToTransaction()).isTrue();
            transactions.rollback();
            assertThat(em.isJoinedToTransaction()).isFalse();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.transaction.TransactionManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/unit-of-work.md that need a transaction manager. */
@ExtendWith(DevCassandraExtension.class)
class JtaGuideIT {
    @Test
    void commitFlushes(DevCassandra depot, @DevCluster("archive") DevCassandra archive) throws Exception {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "ringway.connections.depot.contact-points", depot.contactPoint(),
                "ringway.connections.archive.contact-points", archive.contactPoint(),
                "jakarta.persistence.schema-generation.database.action", "create"));
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class).setObjectStoreDir("target/transaction-logs");
        TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
        // tag::jta-unit
        properties.put("jakarta.persistence.transactionType", PersistenceUnitTransactionType.JTA);
        properties.put("ringway.transaction-synchronization-registry", new TransactionSynchronizationRegistryImple());
        EntityManagerFactory unit = Persistence.createEntityManagerFactory("fleet", properties);
        // end::jta-unit
        try (unit;
                EntityManager em = unit.createEntityManager()) {
            // tag::jta-commit
            transactions.begin();
            em.persist(new Automobile("RW-21", "Isetta", Color.RED));
            transactions.commit(); // flushes, then commits
            // end::jta-commit
            assertThat(GuideUnit.value(unit, "depot", "SELECT model FROM automobile WHERE plate = 'RW-21'"))
                    .isEqualTo("Isetta");
        }
    }
}

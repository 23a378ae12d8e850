// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real transaction manager. Rolls back what a test leaves behind on its thread. */
public final class Narayana implements AfterEachCallback {
    private static final TransactionManager MANAGER = start();

    /** The manager; a test's own thread has no transaction at its beginning. */
    public static TransactionManager manager() {
        return MANAGER;
    }

    public static TransactionSynchronizationRegistry registry() {
        return new TransactionSynchronizationRegistryImple();
    }

    private static TransactionManager start() {
        String logs = Path.of("target", "transaction-logs").toString();
        for (String store : new String[] {"default", "communicationStore", "stateStore"}) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreDir(logs);
        }
        return com.arjuna.ats.jta.TransactionManager.transactionManager();
    }

    @Override
    public void afterEach(ExtensionContext context) throws SystemException {
        MANAGER.setTransactionTimeout(0);
        if (MANAGER.getTransaction() != null) {
            MANAGER.rollback();
        }
    }
}

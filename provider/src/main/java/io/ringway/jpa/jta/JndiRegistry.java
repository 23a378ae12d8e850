// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.jta;

import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** The registry under the name that Jakarta EE gives it. */
final class JndiRegistry {
    private static final String NAME = "java:comp/TransactionSynchronizationRegistry";

    private JndiRegistry() {}

    /** The name is a constant, whose local naming context belongs to the container. */
    @SuppressWarnings("BanJNDI")
    static @Nullable TransactionSynchronizationRegistry find() {
        try {
            Object found = InitialContext.doLookup(NAME);
            return found instanceof TransactionSynchronizationRegistry registry ? registry : null;
        } catch (NamingException e) {
            // Outside a container there are no names.
            return null;
        }
    }
}

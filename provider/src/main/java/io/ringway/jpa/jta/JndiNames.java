// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.jta;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** What has the name that Jakarta EE gives it. */
final class JndiNames {
    private JndiNames() {}

    /**
     * The name is a constant, whose local naming context belongs to the container.
     *
     * @return null when nothing of the type has the name
     */
    @SuppressWarnings("BanJNDI")
    static <T> @Nullable T find(String name, Class<T> type) {
        try {
            Object found = InitialContext.doLookup(name);
            return type.isInstance(found) ? type.cast(found) : null;
        } catch (NamingException e) {
            // Outside a container there are no names.
            return null;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.jta;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/** What is a bean. Loaded only where the API of CDI is. */
final class CdiBeans {
    private CdiBeans() {}

    /** Null when there is no bean of the type, or several. */
    static <T> @Nullable T find(Class<T> type) {
        try {
            Instance<T> beans = CDI.current().select(type);
            return beans.isResolvable() ? beans.get() : null;
        } catch (IllegalStateException e) {
            // The API is there, but no CDI container runs for this class loader.
            return null;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.ConnectionRegistry;

/** How {@link io.ringway.Connections} finds the provider's shared registry, through {@link java.util.ServiceLoader}. */
public interface SharedRegistry {
    /** The one registry of the process: the same object at every call. */
    ConnectionRegistry registry();
}

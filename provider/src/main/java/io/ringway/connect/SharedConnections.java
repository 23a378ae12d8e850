// SPDX-License-Identifier: Apache-2.0
package io.ringway.connect;

import io.ringway.ConnectionRegistry;
import io.ringway.spi.SharedRegistry;

/** How {@link io.ringway.Connections#shared()} finds the process's one registry; made by ServiceLoader. */
public final class SharedConnections implements SharedRegistry {

    @Override
    public ConnectionRegistry registry() {
        return Registry.shared();
    }
}

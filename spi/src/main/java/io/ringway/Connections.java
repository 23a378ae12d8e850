// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import io.ringway.spi.SharedRegistry;
import java.util.ServiceLoader;

/** The way to the connections of the process. */
public final class Connections {
    private Connections() {}

    /**
     * The registry that all persistence units of the process share.
     *
     * @throws ConfigurationException when the provider is not on the class path
     */
    public static ConnectionRegistry shared() {
        return Shared.REGISTRY;
    }

    private static final class Shared {
        static final ConnectionRegistry REGISTRY = ServiceLoader.load(
                        SharedRegistry.class, Connections.class.getClassLoader())
                .findFirst()
                .orElseThrow(() ->
                        new ConfigurationException(Problem.of("RW-1033", "No connection registry is on the class path")
                                .fix("Add the artifact io.ringway:ringway-provider")))
                .registry();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.ConnectionSpec;

/**
 * A database for development, started by the provider when a persistence unit names no connection at all and
 * {@code ringway.dev-server} is {@code auto}. Found through {@link java.util.ServiceLoader}; the module {@code
 * ringway-devserver} has one.
 */
public interface DevServer {

    /**
     * Starts a server, or gives the one this process has already started, and returns how to connect to it. Blocks
     * until the server answers. The server ends with the process at the latest.
     *
     * @throws io.ringway.RingwayException when it cannot be started; the message holds the end of the server's log
     */
    ConnectionSpec start();
}

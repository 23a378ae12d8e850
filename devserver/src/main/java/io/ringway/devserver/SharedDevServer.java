// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import io.ringway.ConnectionSpec;
import io.ringway.spi.DevServer;

/** The node that the provider starts for a persistence unit without any connection. One per process. */
public final class SharedDevServer implements DevServer {

    /** For {@link java.util.ServiceLoader}. */
    public SharedDevServer() {}

    @Override
    public ConnectionSpec start() {
        return SharedNodes.node(SharedNodes.FIRST).connectionSpec();
    }
}

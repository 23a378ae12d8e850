// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that this process shares, by name: each is started when it is first asked for, and again when it has been
 * closed or killed since. They end with the process.
 */
final class SharedNodes {
    /** The node that is meant when none is named. */
    static final String FIRST = "first";

    private static final ConcurrentMap<String, DevCassandra> NODES = new ConcurrentHashMap<>();

    private SharedNodes() {}

    static DevCassandra node(String name) {
        return NODES.compute(name, (key, node) -> node != null && node.isAlive() ? node : replacement(node));
    }

    private static DevCassandra replacement(@Nullable DevCassandra gone) {
        if (gone != null) {
            gone.close();
        }
        return DevCassandra.start();
    }
}

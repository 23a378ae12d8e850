// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import java.util.HashMap;
import java.util.Map;

/**
 * The nodes that this process shares, by name: each is started when it is first asked for, and again when it has been
 * closed or killed since. They end with the process.
 */
final class SharedNodes {
    /** The node that is meant when none is named. */
    static final String FIRST = "first";

    private static final Map<String, DevCassandra> NODES = new HashMap<>();

    private SharedNodes() {}

    static DevCassandra node(String name) {
        synchronized (NODES) {
            DevCassandra node = NODES.get(name);
            if (node == null || !node.isAlive()) {
                if (node != null) {
                    node.close();
                }
                node = DevCassandra.start();
                NODES.put(name, node);
            }
            return node;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import java.util.EnumMap;
import java.util.Map;

/** How many requests of each kind the stub has answered. For the server's one thread. */
final class Requests {
    /** A kind of request that carries CQL. */
    enum Kind {
        QUERY,
        PREPARE,
        EXECUTE,
        BATCH
    }

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    void count(Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    long of(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}

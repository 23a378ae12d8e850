// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import java.util.Map;

/** The CQL requests of each kind that one operation takes, by Ringway and by hand. */
record Requests(Comparison comparison, Map<String, Long> ringway, Map<String, Long> byHand) {
    /** What the table says of them. */
    String verdict() {
        return sum(ringway) + " / " + sum(byHand) + (ringway.equals(byHand) ? " OK" : " MISSED");
    }

    private static long sum(Map<String, Long> requests) {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }
}

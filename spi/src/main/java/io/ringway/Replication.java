// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How a keyspace is replicated. */
public sealed interface Replication {

    /** Copies without regard to data centers; for development and single data centers. */
    static Replication simple(int copies) {
        return new Simple(copies);
    }

    /** Copies per data center. */
    static Replication networkTopology(Map<String, Integer> copiesPerDatacenter) {
        return new NetworkTopology(copiesPerDatacenter);
    }

    /** @param copies at least 1 */
    record Simple(int copies) implements Replication {
        public Simple {
            requirePositive(copies, "the keyspace");
        }
    }

    /** @param copies by data center, each at least 1; not empty */
    record NetworkTopology(Map<String, Integer> copies) implements Replication {
        public NetworkTopology {
            if (copies.isEmpty()) {
                throw new IllegalArgumentException(
                        Problem.of("RW-1602", "A network topology names at least one data center")
                                .text());
            }
            copies.forEach((datacenter, count) -> requirePositive(count, "data center " + datacenter));
            copies = Collections.unmodifiableMap(new TreeMap<>(copies));
        }
    }

    private static void requirePositive(int copies, String where) {
        if (copies < 1) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1601", "A replication factor of " + copies + " is not positive")
                            .at(where)
                            .text());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is done to the schema when a factory is created (Jakarta Persistence 3.2, 9.4).
 *
 * @param action {@code jakarta.persistence.schema-generation.database.action}; default none
 * @param replication {@code ringway.schema.replication}: that of keyspaces which Ringway creates; default {@code simple:1}
 */
public record SchemaSettings(Action action, Replication replication) {

    /** The standard actions, and two of Ringway's own: validate and update. */
    public enum Action {
        NONE,
        CREATE,
        DROP_AND_CREATE,
        DROP,
        VALIDATE,
        UPDATE
    }

    /** How many copies of a row there are. */
    public sealed interface Replication {}

    /** @param factor copies in the whole cluster, at least 1 */
    public record Simple(int factor) implements Replication {}

    /** @param factors copies by the name of the datacenter, each at least 1, in the order of the setting */
    public record NetworkTopology(Map<String, Integer> factors) implements Replication {
        public NetworkTopology {
            factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
        }
    }
}

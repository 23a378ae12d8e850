// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.Replication;

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
}

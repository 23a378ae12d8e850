// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import io.ringway.Replication;
import java.time.Duration;
import java.util.Optional;

/**
 * What is done to the schema when a factory is created (Jakarta Persistence 3.2, 9.4), and what may be done later.
 *
 * @param action {@code jakarta.persistence.schema-generation.database.action}; default none
 * @param replication {@code ringway.schema.replication}: that of keyspaces which Ringway creates; default {@code simple:1}
 * @param changes {@code ringway.schema.changes}: whether schemas may be changed; when it is not set, an action that changes
 *     the schema and the development server count as permission
 * @param lockWait {@code ringway.schema.lock-wait}, in seconds: how long a change waits for that of another process; default 120
 * @param indexWait {@code ringway.schema.index-wait}, in seconds: how long a change waits until the storage-attached indexes
 *     can be queried; default 30, 0: not at all
 */
public record SchemaSettings(
        Action action, Replication replication, Optional<Changes> changes, Duration lockWait, Duration indexWait) {
    static final int DEFAULT_LOCK_WAIT_SECONDS = 120;
    static final int DEFAULT_INDEX_WAIT_SECONDS = 30;

    /** Whether schemas may be changed. */
    public enum Changes {
        ALLOWED,
        REFUSED
    }

    /** The standard actions, and two of Ringway's own: validate and update. */
    public enum Action {
        NONE,
        CREATE,
        DROP_AND_CREATE,
        DROP,
        VALIDATE,
        UPDATE;

        /** Whether it changes the schema. */
        public boolean changes() {
            return this != NONE && this != VALIDATE;
        }
    }
}

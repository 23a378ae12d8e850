// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.SchemaDrift;
import io.ringway.SchemaDrift.Kind;

/** How far a change of a schema may go. */
enum Extent {
    /** Tables that are not there are created; others are left alone. */
    NEW_TABLES,
    /** As that, with the keyspaces that are not there. */
    NEW_KEYSPACES_AND_TABLES,
    /** What is missing is added to tables that are there, too. */
    ADDITIONS,
    /** As that, with the keyspaces that are not there. */
    KEYSPACES_AND_ADDITIONS;

    boolean createsKeyspaces() {
        return this == NEW_KEYSPACES_AND_TABLES || this == KEYSPACES_AND_ADDITIONS;
    }

    boolean altersTables() {
        return this == ADDITIONS || this == KEYSPACES_AND_ADDITIONS;
    }

    boolean refuses(SchemaDrift drift) {
        if (drift.kind() == Kind.MISSING_KEYSPACE) {
            return !createsKeyspaces();
        }
        return drift.kind().refusesSync()
                && (altersTables() || drift.kind() == Kind.UNKNOWN_OPTION || drift.kind() == Kind.UNSUPPORTED);
    }
}

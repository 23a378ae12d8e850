// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/**
 * One difference between what entities map and what a database has, or between two databases.
 *
 * @param connection where it is
 * @param keyspace where it is
 * @param table the table or the user-defined type; null when the keyspace itself is missing
 * @param element the column, the field, the index or the option that it is about; null when it is about the table, its key
 *     or the type
 * @param problem the difference in words, with its code and what to do
 */
public record SchemaDrift(
        Kind kind,
        String connection,
        String keyspace,
        @Nullable String table,
        @Nullable String element,
        Problem problem) {

    /** The kinds of differences. */
    public enum Kind {
        /** The keyspace does not exist; a sync is refused. */
        MISSING_KEYSPACE,
        /** The user-defined type does not exist; a sync creates it. */
        MISSING_TYPE,
        /** The user-defined type lacks a field; a sync adds it. */
        MISSING_FIELD,
        /** The user-defined type has a field that no embeddable maps. A sync leaves it. */
        EXTRA_FIELD,
        /** A field of the user-defined type has another type; a sync is refused. */
        DIFFERING_FIELD,
        /** The table does not exist; a sync creates it. */
        MISSING_TABLE,
        /** The column does not exist; a sync adds it. */
        MISSING_COLUMN,
        /** There is no index on the column; a sync creates it. */
        MISSING_INDEX,
        /** The table has a column that no entity maps. That harms nothing, and a sync leaves it. */
        EXTRA_COLUMN,
        /** A column outside the key has another type; a sync warns and leaves it. */
        DIFFERING_TYPE,
        /** The primary key is another one; a sync is refused. */
        DIFFERING_KEY,
        /** The name of the index belongs to another index; a sync warns and leaves it. */
        DIFFERING_INDEX,
        /** The materialized view lacks a column, or has not all rows of its table; a sync warns and leaves it. */
        DIFFERING_VIEW,
        /** An option of the table has another value; a sync sets it. */
        DIFFERING_OPTION,
        /** The server's tables have no such option; a sync is refused. */
        UNKNOWN_OPTION,
        /** The server cannot do what the entity asks for; a sync is refused. */
        UNSUPPORTED,
        /** The index is there, but queries cannot use it yet; told by a sync that has waited for it. */
        UNREADY_INDEX;

        /** Whether entities work as they are mapped all the same. */
        public boolean harmless() {
            return this == EXTRA_COLUMN || this == EXTRA_FIELD;
        }

        /** Whether it keeps a sync from changing anything. */
        public boolean refusesSync() {
            return this == MISSING_KEYSPACE
                    || this == DIFFERING_KEY
                    || this == DIFFERING_FIELD
                    || this == UNKNOWN_OPTION
                    || this == UNSUPPORTED;
        }
    }

    @Override
    public String toString() {
        return problem.text();
    }
}

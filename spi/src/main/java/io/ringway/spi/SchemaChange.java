// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.Replication;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One change of a schema. */
public sealed interface SchemaChange {
    /** Creates a keyspace where there is none of that name. */
    record CreateKeyspace(String keyspace, Replication replication) implements SchemaChange {}

    /** Drops a keyspace where there is one. */
    record DropKeyspace(String keyspace) implements SchemaChange {}

    /** Creates a user-defined type where there is none of that name, after the types that it has as fields. */
    record CreateType(UserTypeSchema type) implements SchemaChange {}

    /** Adds a field to a user-defined type that has none of that name. */
    record AddField(UserTypeSchema type, Column field) implements SchemaChange {}

    /** Drops a user-defined type where there is one; the server refuses it while anything uses the type. */
    record DropType(UserTypeSchema type) implements SchemaChange {}

    /** Creates a table, or a materialized view, with its options, but not its indexes, where there is none of that name. */
    record CreateTable(TableSchema table) implements SchemaChange {}

    /**
     * Adds columns to a table that has none of them.
     *
     * @param columns at least one
     */
    record AddColumns(TableId table, List<Column> columns) implements SchemaChange {
        public AddColumns {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Sets options of a table.
     *
     * @param options at least one, each value as the datastore's language writes it
     */
    record SetOptions(TableId table, Map<String, String> options) implements SchemaChange {
        public SetOptions {
            options = Collections.unmodifiableMap(new TreeMap<>(options));
        }
    }

    /**
     * Sets options of a materialized view.
     *
     * @param options at least one, each value as the datastore's language writes it
     */
    record SetViewOptions(TableId view, Map<String, String> options) implements SchemaChange {
        public SetViewOptions {
            options = Collections.unmodifiableMap(new TreeMap<>(options));
        }
    }

    /** Creates an index where there is none of that name. */
    record CreateIndex(TableId table, IndexSchema index) implements SchemaChange {}

    /** Drops a materialized view where there is one. */
    record DropView(TableId view) implements SchemaChange {}

    /** Drops a table where there is one. */
    record DropTable(TableId table) implements SchemaChange {}

    /** Removes every row of a table. */
    record Truncate(TableId table) implements SchemaChange {}
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.Replication;

/** One change of a schema. */
public sealed interface SchemaChange {
    /** Creates a keyspace where there is none of that name. */
    record CreateKeyspace(String keyspace, Replication replication) implements SchemaChange {}

    /** Drops a keyspace where there is one. */
    record DropKeyspace(String keyspace) implements SchemaChange {}

    /** Creates a table where there is none of that name. */
    record CreateTable(TableSchema table) implements SchemaChange {}

    /** Drops a table where there is one. */
    record DropTable(TableId table) implements SchemaChange {}

    /** Removes every row of a table. */
    record Truncate(TableId table) implements SchemaChange {}
}

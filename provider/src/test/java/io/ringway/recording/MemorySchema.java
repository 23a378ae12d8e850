// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.Problem;
import io.ringway.spi.Column;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaChange.CreateKeyspace;
import io.ringway.spi.SchemaChange.CreateTable;
import io.ringway.spi.SchemaChange.DropKeyspace;
import io.ringway.spi.SchemaChange.DropTable;
import io.ringway.spi.SchemaChange.Truncate;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keyspaces and tables. Safe for use by any number of threads. */
final class MemorySchema {
    private final Map<String, Map<String, MemoryTable>> keyspaces = new TreeMap<>();

    synchronized Optional<List<TableSchema>> introspect(String keyspace) {
        Map<String, MemoryTable> tables = keyspaces.get(keyspace);
        return tables == null
                ? Optional.empty()
                : Optional.of(tables.values().stream().map(MemoryTable::schema).toList());
    }

    synchronized void apply(SchemaChange change) {
        if (change instanceof CreateKeyspace create) {
            keyspaces.computeIfAbsent(create.keyspace(), name -> new TreeMap<>());
        } else if (change instanceof DropKeyspace drop) {
            keyspaces.remove(drop.keyspace());
        } else if (change instanceof CreateTable create) {
            TableSchema schema = create.table();
            tables(schema.id()).computeIfAbsent(schema.id().table(), name -> new MemoryTable(schema));
        } else if (change instanceof DropTable drop) {
            tables(drop.table()).remove(drop.table().table());
        } else if (change instanceof Truncate truncate) {
            table(truncate.table()).truncate();
        }
    }

    /** @throws DatastoreException when there is no such keyspace or table */
    synchronized MemoryTable table(TableId id) {
        MemoryTable table = tables(id).get(id.table());
        if (table == null) {
            throw missing("Table '" + id.table() + "'");
        }
        return table;
    }

    /** @throws DatastoreException when a table lacks one of the columns */
    void check(TableId id, List<Column> columns) {
        MemoryTable table = table(id);
        for (Column column : columns) {
            if (!table.has(column)) {
                throw refusal("RW-1431", "Undefined column name " + column.name() + " in table " + id);
            }
        }
    }

    private Map<String, MemoryTable> tables(TableId id) {
        @Nullable Map<String, MemoryTable> tables = keyspaces.get(id.keyspace());
        if (tables == null) {
            throw missing("Keyspace '" + id.keyspace() + "'");
        }
        return tables;
    }

    private static DatastoreException missing(String what) {
        return refusal("RW-1430", what + " does not exist on this connection");
    }

    private static DatastoreException refusal(String code, String what) {
        return new DatastoreException(Problem.of(code, what), Effect.NOT_APPLIED, null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.Problem;
import io.ringway.spi.Column;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaChange.AddColumns;
import io.ringway.spi.SchemaChange.AddField;
import io.ringway.spi.SchemaChange.CreateIndex;
import io.ringway.spi.SchemaChange.CreateKeyspace;
import io.ringway.spi.SchemaChange.CreateTable;
import io.ringway.spi.SchemaChange.CreateType;
import io.ringway.spi.SchemaChange.DropKeyspace;
import io.ringway.spi.SchemaChange.DropTable;
import io.ringway.spi.SchemaChange.DropType;
import io.ringway.spi.SchemaChange.SetOptions;
import io.ringway.spi.SchemaChange.Truncate;
import io.ringway.spi.SchemaSnapshot;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import io.ringway.spi.UserTypeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keyspaces and tables. Safe for use by any number of threads. */
final class MemorySchema {
    private static final Set<String> OPTIONS =
            Set.of("comment", "compaction", "default_time_to_live", "gc_grace_seconds");

    private final Map<String, Map<String, MemoryTable>> keyspaces = new TreeMap<>();
    private final Map<String, Map<String, UserTypeSchema>> userTypes = new TreeMap<>();

    synchronized SchemaSnapshot introspect(Set<String> names) {
        Map<String, List<TableSchema>> found = new TreeMap<>();
        for (String name : names) {
            Map<String, MemoryTable> tables = keyspaces.get(name);
            if (tables != null) {
                found.put(
                        name, tables.values().stream().map(MemoryTable::schema).toList());
            }
        }
        Map<String, List<UserTypeSchema>> types = new TreeMap<>();
        for (String name : names) {
            types.put(
                    name,
                    List.copyOf(userTypes.getOrDefault(name, new TreeMap<>()).values()));
        }
        return new SchemaSnapshot(found, types, OPTIONS);
    }

    synchronized void apply(SchemaChange change) {
        if (change instanceof CreateKeyspace create) {
            keyspaces.computeIfAbsent(create.keyspace(), name -> new TreeMap<>());
        } else if (change instanceof DropKeyspace drop) {
            keyspaces.remove(drop.keyspace());
            userTypes.remove(drop.keyspace());
        } else if (change instanceof CreateType create) {
            types(create.type()).putIfAbsent(create.type().name(), create.type());
        } else if (change instanceof AddField add) {
            types(add.type()).computeIfPresent(add.type().name(), (name, type) -> with(type, add.field()));
        } else if (change instanceof DropType drop) {
            types(drop.type()).remove(drop.type().name());
        } else if (change instanceof CreateTable create) {
            TableSchema wanted = create.table();
            TableSchema schema = new TableSchema(
                    wanted.id(),
                    wanted.partitionKey(),
                    wanted.clustering(),
                    wanted.columns(),
                    wanted.options(),
                    List.of());
            tables(schema.id()).computeIfAbsent(schema.id().table(), name -> new MemoryTable(schema));
        } else if (change instanceof AddColumns add) {
            table(add.table()).alter(table -> with(table, add.columns()));
        } else if (change instanceof SetOptions set) {
            table(set.table()).alter(table -> with(table, set.options()));
        } else if (change instanceof CreateIndex create) {
            table(create.table()).alter(table -> with(table, create.index()));
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

    private static TableSchema with(TableSchema table, List<Column> columns) {
        List<Column> all = new ArrayList<>(table.columns());
        for (Column column : columns) {
            if (all.stream().anyMatch(each -> each.name().equals(column.name()))) {
                throw refusal("RW-1431", "Column with name '" + column.name() + "' already exists");
            }
            all.add(column);
        }
        return new TableSchema(
                table.id(), table.partitionKey(), table.clustering(), all, table.options(), table.indexes());
    }

    private static TableSchema with(TableSchema table, Map<String, String> options) {
        Map<String, String> all = new TreeMap<>(table.options());
        all.putAll(options);
        return new TableSchema(
                table.id(), table.partitionKey(), table.clustering(), table.columns(), all, table.indexes());
    }

    private static TableSchema with(TableSchema table, IndexSchema index) {
        List<IndexSchema> all = new ArrayList<>(table.indexes());
        all.add(index);
        return new TableSchema(
                table.id(), table.partitionKey(), table.clustering(), table.columns(), table.options(), all);
    }

    private static UserTypeSchema with(UserTypeSchema type, Column field) {
        List<Column> fields = new ArrayList<>(type.fields());
        fields.add(field);
        return new UserTypeSchema(type.keyspace(), type.name(), fields);
    }

    private Map<String, UserTypeSchema> types(UserTypeSchema type) {
        return userTypes.computeIfAbsent(type.keyspace(), keyspace -> new TreeMap<>());
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

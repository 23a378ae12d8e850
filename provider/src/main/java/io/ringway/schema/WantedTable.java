// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.mapping.EntityMapping;
import io.ringway.spi.Column;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A table as the entities that are stored in it want it. For one thread. */
final class WantedTable {
    private final TableSchema first;
    private final List<TableSchema> mapped = new ArrayList<>();
    private final List<String> entities = new ArrayList<>();

    private WantedTable(TableSchema first) {
        this.first = first;
    }

    /** The tables of a place, in the order of the entities. */
    static List<WantedTable> of(Target target) {
        Map<TableId, WantedTable> tables = new LinkedHashMap<>();
        for (EntityMapping entity : target.entities()) {
            TableSchema schema = entity.tableSchema(target.keyspace());
            WantedTable table = tables.computeIfAbsent(schema.id(), id -> new WantedTable(schema));
            table.mapped.add(schema);
            table.entities.add(entity.name());
        }
        return List.copyOf(tables.values());
    }

    TableId id() {
        return first.id();
    }

    /** What each of the entities maps. */
    List<TableSchema> mapped() {
        return mapped;
    }

    /** The names of the entities, for errors. */
    String entities() {
        return String.join(", ", entities);
    }

    /** The first entity's key, and the columns, options and indexes of all; where two differ, the first is right. */
    TableSchema schema() {
        if (mapped.size() == 1) {
            return first;
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, String> options = new TreeMap<>();
        List<IndexSchema> indexes = new ArrayList<>();
        for (TableSchema each : mapped) {
            each.columns().forEach(column -> columns.putIfAbsent(column.name(), column));
            each.options().forEach(options::putIfAbsent);
            for (IndexSchema index : each.indexes()) {
                if (indexes.stream().noneMatch(index::sameTarget)) {
                    indexes.add(index);
                }
            }
        }
        return new TableSchema(
                id(),
                first.partitionKey(),
                first.clustering(),
                List.copyOf(columns.values()),
                options,
                indexes,
                first.viewOf());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a table.
 *
 * @param partitionKey in its order; at least one
 * @param clustering in its order, each with its direction
 * @param columns the others, in the order of their creation or by name
 * @param options by name, each value as the datastore's language writes it; of a table that is to be made, those that are
 *     not left to the server
 * @param indexes its indexes
 * @param viewOf what it is a materialized view of; null: it is a table itself
 */
public record TableSchema(
        TableId id,
        List<Column> partitionKey,
        List<Ordering> clustering,
        List<Column> columns,
        Map<String, String> options,
        List<IndexSchema> indexes,
        @Nullable ViewOf viewOf) {
    public TableSchema {
        partitionKey = List.copyOf(partitionKey);
        clustering = List.copyOf(clustering);
        columns = List.copyOf(columns);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        indexes = List.copyOf(indexes);
    }

    /** A table. */
    public TableSchema(
            TableId id,
            List<Column> partitionKey,
            List<Ordering> clustering,
            List<Column> columns,
            Map<String, String> options,
            List<IndexSchema> indexes) {
        this(id, partitionKey, clustering, columns, options, indexes, null);
    }

    /** A table with the server's options and without indexes. */
    public TableSchema(TableId id, List<Column> partitionKey, List<Ordering> clustering, List<Column> columns) {
        this(id, partitionKey, clustering, columns, Map.of(), List.of());
    }

    /**
     * The user-defined types of its columns, each after those that it has as fields. Where columns map one type with
     * different fields, it is there with each.
     */
    public List<UserTypeSchema> userTypes() {
        Set<UserTypeSchema> types = new LinkedHashSet<>();
        partitionKey.forEach(column -> collect(column.type(), types));
        clustering.forEach(ordering -> collect(ordering.column().type(), types));
        columns.forEach(column -> collect(column.type(), types));
        return List.copyOf(types);
    }

    private void collect(ColumnType type, Set<UserTypeSchema> types) {
        if (type instanceof ColumnType.ListOf list) {
            collect(list.element(), types);
        } else if (type instanceof ColumnType.SetOf set) {
            collect(set.element(), types);
        } else if (type instanceof ColumnType.MapOf map) {
            collect(map.key(), types);
            collect(map.value(), types);
        } else if (type instanceof ColumnType.TupleOf tuple) {
            tuple.elements().forEach(element -> collect(element, types));
        } else if (type instanceof ColumnType.UserType user) {
            user.fields().forEach(field -> collect(field.type(), types));
            types.add(new UserTypeSchema(id.keyspace(), user.name(), user.fields()));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.ColumnDefinitions;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The options of tables and views: what {@code system_schema} has of them beside their identity. */
final class OptionRows {
    /** Identity, internals, and two that servers only keep for old drivers. */
    private static final Set<String> OTHERS = Set.of(
            "keyspace_name",
            "table_name",
            "view_name",
            "base_table_id",
            "base_table_name",
            "include_all_columns",
            "where_clause",
            "id",
            "flags",
            "extensions",
            "dclocal_read_repair_chance",
            "read_repair_chance");

    private final Set<String> names = new TreeSet<>();

    OptionRows(ColumnDefinitions columns) {
        for (ColumnDefinition column : columns) {
            String name = column.getName().asInternal();
            if (!OTHERS.contains(name)) {
                names.add(name);
            }
        }
    }

    Set<String> names() {
        return names;
    }

    /** Those that are set, as CQL writes them. */
    Map<String, String> of(Row table) {
        Map<String, String> options = new TreeMap<>();
        for (String name : names) {
            Object value = table.getObject(name);
            if (value != null) {
                options.put(name, literal(value));
            }
        }
        return options;
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Map<?, ?> map) {
            StringJoiner entries = new StringJoiner(", ", "{", "}");
            new TreeMap<Object, Object>(map).forEach((key, each) -> entries.add(literal(key) + ": " + literal(each)));
            return entries.toString();
        }
        return "'" + String.valueOf(value).replace("'", "''") + "'";
    }
}

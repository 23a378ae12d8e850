// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.cql.CqlSchema.Rows;
import io.ringway.spi.Column;
import io.ringway.spi.Column.Kind;
import io.ringway.spi.ColumnTypeParser;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.Ordering;
import io.ringway.spi.SchemaSnapshot;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import io.ringway.spi.UserTypeSchema;
import io.ringway.spi.ViewOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tables as {@code system_schema} tells them. For one thread at a time. */
final class SchemaRows {
    private final Map<String, List<TableSchema>> keyspaces = new TreeMap<>();
    private final OptionRows options;
    private final Map<TableId, Row> tables = new TreeMap<>(Comparator.comparing(TableId::toString));
    private final Map<String, UserTypeRows> userTypes = new HashMap<>();
    private final Map<TableId, List<Row>> columns = new HashMap<>();
    private final Map<TableId, List<IndexSchema>> indexes = new HashMap<>();
    private final OptionRows viewOptions;
    private final Map<TableId, Row> views = new TreeMap<>(Comparator.comparing(TableId::toString));

    SchemaRows(Rows keyspaceRows, Rows tableRows, Rows viewRows) {
        keyspaceRows.all().forEach(row -> keyspaces.put(text(row, "keyspace_name"), new ArrayList<>()));
        tableRows.all().forEach(row -> tables.put(table(row), row));
        options = new OptionRows(tableRows.columns());
        viewRows.all().forEach(row -> views.put(new TableId(text(row, "keyspace_name"), text(row, "view_name")), row));
        viewOptions = new OptionRows(viewRows.columns());
    }

    SchemaRows types(Rows rows) {
        rows.all()
                .forEach(row -> userTypes
                        .computeIfAbsent(text(row, "keyspace_name"), UserTypeRows::new)
                        .add(row));
        return this;
    }

    SchemaRows columns(Rows rows) {
        rows.all()
                .forEach(row -> columns.computeIfAbsent(table(row), table -> new ArrayList<>())
                        .add(row));
        return this;
    }

    SchemaRows indexes(Rows rows) {
        rows.all()
                .forEach(row -> indexes.computeIfAbsent(table(row), table -> new ArrayList<>())
                        .add(IndexRows.index(row)));
        return this;
    }

    SchemaSnapshot snapshot() {
        tables.forEach((id, row) -> {
            List<TableSchema> of = keyspaces.get(id.keyspace());
            if (of != null) {
                of.add(schema(id, options.of(row), null));
            }
        });
        views.forEach((id, row) -> {
            List<TableSchema> of = keyspaces.get(id.keyspace());
            if (of != null) {
                ViewOf viewOf = new ViewOf(text(row, "base_table_name"), ViewRows.where(text(row, "where_clause")));
                of.add(schema(id, viewOptions.of(row), viewOf));
            }
        });
        Map<String, List<UserTypeSchema>> types = new HashMap<>();
        userTypes.forEach((keyspace, of) -> types.put(keyspace, of.schemas()));
        return new SchemaSnapshot(keyspaces, types, options.names());
    }

    private TableSchema schema(TableId id, Map<String, String> set, @Nullable ViewOf viewOf) {
        List<Row> rows = columns.getOrDefault(id, List.of());
        List<Row> inOrder = new ArrayList<>(rows);
        inOrder.sort(Comparator.<Row>comparingInt(row -> row.getInt("position"))
                .thenComparing(row -> text(row, "column_name")));
        UserTypeRows types = userTypes.computeIfAbsent(id.keyspace(), UserTypeRows::new);
        List<Column> partitionKey = new ArrayList<>();
        List<Ordering> clustering = new ArrayList<>();
        List<Column> others = new ArrayList<>();
        for (Row row : inOrder) {
            Column column =
                    new Column(text(row, "column_name"), ColumnTypeParser.parse(text(row, "type"), types::find));
            switch (text(row, "kind")) {
                case "partition_key" -> partitionKey.add(column);
                case "clustering" ->
                    clustering.add(
                            new Ordering(column, text(row, "clustering_order").equals("desc")));
                case "static" -> others.add(new Column(column.name(), column.type(), Kind.STATIC));
                default -> others.add(column);
            }
        }
        return new TableSchema(id, partitionKey, clustering, others, set, indexes.getOrDefault(id, List.of()), viewOf);
    }

    private static TableId table(Row row) {
        return new TableId(text(row, "keyspace_name"), text(row, "table_name"));
    }

    static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column), column);
    }
}

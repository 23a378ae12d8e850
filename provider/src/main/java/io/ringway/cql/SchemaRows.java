// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnTypeParser;
import io.ringway.spi.Ordering;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Tables as {@code system_schema} tells them. */
final class SchemaRows {
    private SchemaRows() {}

    /** @param columns of tables and of views; views are left out */
    static List<TableSchema> tables(String keyspace, List<Row> tables, List<Row> columns) {
        Map<String, List<Row>> byTable = new TreeMap<>();
        for (Row table : tables) {
            byTable.put(text(table, "table_name"), new ArrayList<>());
        }
        for (Row column : columns) {
            List<Row> known = byTable.get(text(column, "table_name"));
            if (known != null) {
                known.add(column);
            }
        }
        List<TableSchema> result = new ArrayList<>(byTable.size());
        byTable.forEach((name, rows) -> result.add(table(new TableId(keyspace, name), rows)));
        return result;
    }

    private static TableSchema table(TableId id, List<Row> rows) {
        rows.sort(Comparator.<Row>comparingInt(row -> row.getInt("position"))
                .thenComparing(row -> text(row, "column_name")));
        List<Column> partitionKey = new ArrayList<>();
        List<Ordering> clustering = new ArrayList<>();
        List<Column> others = new ArrayList<>();
        for (Row row : rows) {
            Column column = new Column(text(row, "column_name"), ColumnTypeParser.parse(text(row, "type")));
            switch (text(row, "kind")) {
                case "partition_key" -> partitionKey.add(column);
                case "clustering" ->
                    clustering.add(
                            new Ordering(column, text(row, "clustering_order").equals("desc")));
                default -> others.add(column);
            }
        }
        return new TableSchema(id, partitionKey, clustering, others);
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.getString(column), column);
    }
}

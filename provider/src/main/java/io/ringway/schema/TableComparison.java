// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.Column;
import io.ringway.spi.Ordering;
import io.ringway.spi.TableSchema;
import java.util.List;

/** Compares an entity's table with the one that the database has. */
final class TableComparison {
    private TableComparison() {}

    static void compare(EntityMapping entity, Placement place, List<TableSchema> there, List<Problem> problems) {
        TableSchema wanted = entity.tableSchema(place.keyspace());
        String where = place.connection() + ": " + wanted.id() + ", entity " + entity.name();
        TableSchema found = there.stream()
                .filter(table -> table.id().equals(wanted.id()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            problems.add(Problem.of("RW-1605", "The table '" + wanted.id() + "' does not exist")
                    .at(where)
                    .fix("Create it, or set jakarta.persistence.schema-generation.database.action to create"));
            return;
        }
        if (!found.partitionKey().equals(wanted.partitionKey())
                || !found.clustering().equals(wanted.clustering())) {
            problems.add(
                    Problem.of("RW-1606", "The primary key is " + key(found) + ", and the entity's is " + key(wanted))
                            .at(where)
                            .because("The key of a table cannot be changed")
                            .fix("Map the entity to the table's key, or to another table"));
        }
        for (Column column : wanted.columns()) {
            compare(column, found.columns(), where, problems);
        }
    }

    private static void compare(Column wanted, List<Column> there, String where, List<Problem> problems) {
        for (Column column : there) {
            if (column.name().equals(wanted.name())) {
                if (!column.type().equals(wanted.type())) {
                    problems.add(Problem.of(
                                    "RW-1607",
                                    "The column '" + wanted.name() + "' is " + column.type() + ", and the entity maps "
                                            + wanted.type())
                            .at(where)
                            .fix("Map the attribute with @CqlType(\"" + column.type() + "\")"));
                }
                return;
            }
        }
        problems.add(Problem.of("RW-1608", "The column '" + wanted.name() + "' does not exist")
                .at(where)
                .fix("Add it: ALTER TABLE … ADD " + wanted));
    }

    private static String key(TableSchema table) {
        return "(" + table.partitionKey() + ", "
                + table.clustering().stream().map(TableComparison::text).toList() + ")";
    }

    private static String text(Ordering ordering) {
        return ordering.column() + (ordering.descending() ? " desc" : "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaDrift.Kind;
import io.ringway.spi.Column;
import io.ringway.spi.Ordering;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaSnapshot;
import io.ringway.spi.TableSchema;
import io.ringway.spi.ViewOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the tables that entities want with those that one keyspace has, and says what would make them so. */
final class TableComparison {
    static final String SYNC =
            "by a sync of SchemaTool, or set jakarta.persistence.schema-generation.database.action to update";

    private static final String FIXED_VIEW = "A materialized view cannot be changed";

    private final SchemaSnapshot there;
    private final Extent extent;
    private final DriftList drift;
    private final TableChanges changes;
    private final IndexComparison indexes;

    TableComparison(
            SchemaSnapshot there, Extent extent, DriftList drift, TableChanges changes, IndexComparison indexes) {
        this.indexes = indexes;
        this.there = there;
        this.extent = extent;
        this.drift = drift;
        this.changes = changes;
    }

    void compare(WantedTable wanted) {
        TableSchema schema = wanted.schema();
        String where = drift.connection() + ": " + wanted.id() + ", entity " + wanted.entities();
        boolean known = optionsAreKnown(schema, where);
        Optional<TableSchema> found = there.table(wanted.id());
        if (found.isEmpty()) {
            drift.add(
                    Kind.MISSING_TABLE,
                    wanted.id().table(),
                    null,
                    Problem.of("RW-1605", "The table '" + wanted.id() + "' does not exist")
                            .at(where)
                            .fix("Create it " + SYNC));
            SchemaChange create = new SchemaChange.CreateTable(schema);
            if (schema.viewOf() == null) {
                changes.table(create);
            } else {
                changes.view(create);
            }
            indexes.create(schema, where);
            keys(wanted, schema, where);
            return;
        }
        if (isSameKind(schema, found.get(), where) && keys(wanted, found.get(), where)) {
            columns(schema, found.get(), where);
            rows(schema, found.get(), where);
            if (known) {
                options(schema, found.get(), where);
            }
            indexes.compare(schema, found.get(), where);
        }
    }

    /** A table and a view, or views of two tables, have nothing in common but the name. */
    private boolean isSameKind(TableSchema wanted, TableSchema found, String where) {
        if (Objects.equals(table(wanted), table(found))) {
            return true;
        }
        drift.add(
                Kind.DIFFERING_KEY,
                wanted.id().table(),
                null,
                Problem.of(
                                "RW-1631",
                                "There is " + kind(found) + " of the name '" + wanted.id() + "', and the entity is "
                                        + kind(wanted))
                        .at(where)
                        .fix("Give the entity another name in @Table"));
        return false;
    }

    private static @Nullable String table(TableSchema schema) {
        return schema.viewOf() == null ? null : schema.viewOf().table();
    }

    private static String kind(TableSchema table) {
        return table.viewOf() == null
                ? "a table"
                : "a materialized view of " + table.viewOf().table();
    }

    private boolean keys(WantedTable wanted, TableSchema found, String where) {
        for (TableSchema mapped : wanted.mapped()) {
            if (!sameKey(found, mapped)) {
                drift.add(
                        Kind.DIFFERING_KEY,
                        wanted.id().table(),
                        null,
                        Problem.of(
                                        "RW-1606",
                                        "The primary key is " + key(found) + ", and the entity's is " + key(mapped))
                                .at(where)
                                .because("The key of a table cannot be changed")
                                .fix("Map the entity to the table's key, or to another table"));
                return false;
            }
        }
        return true;
    }

    private void columns(TableSchema wanted, TableSchema found, String where) {
        List<Column> missing = new ArrayList<>();
        for (Column column : wanted.columns()) {
            Column has = column(found, column.name());
            if (has == null) {
                missing.add(column);
                drift.add(
                        wanted.viewOf() == null ? Kind.MISSING_COLUMN : Kind.DIFFERING_VIEW,
                        wanted.id().table(),
                        column.name(),
                        missing(column, wanted.viewOf() != null, where));
            } else if (!has.type().sameAs(column.type())) {
                drift.add(
                        Kind.DIFFERING_TYPE,
                        wanted.id().table(),
                        column.name(),
                        Problem.of(
                                        "RW-1607",
                                        "The column '" + column.name() + "' is " + has.type() + ", and the entity maps "
                                                + column.type())
                                .at(where)
                                .fix("Map the attribute with @CqlType(\"" + has.type() + "\")"));
            } else if (has.isStatic() != column.isStatic()) {
                drift.add(
                        Kind.DIFFERING_TYPE,
                        wanted.id().table(),
                        column.name(),
                        Problem.of(
                                        "RW-1628",
                                        "The column '" + column.name() + "' is " + (has.isStatic() ? "" : "not ")
                                                + "static, and the entity maps it "
                                                + (column.isStatic() ? "so" : "otherwise"))
                                .at(where)
                                .because("A column cannot become static, or cease to be")
                                .fix(
                                        has.isStatic()
                                                ? "Annotate the attribute with @StaticColumn"
                                                : "Take @StaticColumn off the attribute"));
            }
        }
        if (!missing.isEmpty() && extent.altersTables() && wanted.viewOf() == null) {
            changes.table(new SchemaChange.AddColumns(wanted.id(), missing));
        }
        for (Column column : found.columns()) {
            if (column(wanted, column.name()) == null) {
                drift.add(
                        Kind.EXTRA_COLUMN,
                        wanted.id().table(),
                        column.name(),
                        Problem.of("RW-1610", "The column '" + column.name() + "' belongs to no attribute")
                                .at(where));
            }
        }
    }

    /** Views that Ringway makes have all rows of their table whose key is not null. */
    private void rows(TableSchema wanted, TableSchema found, String where) {
        ViewOf viewOf = found.viewOf();
        if (viewOf != null && !viewOf.where().isEmpty()) {
            drift.add(
                    Kind.DIFFERING_VIEW,
                    wanted.id().table(),
                    null,
                    Problem.of("RW-1633", "The materialized view has only the rows where " + viewOf.where())
                            .at(where)
                            .because(FIXED_VIEW + ", and the entity asks for all rows of " + viewOf.table())
                            .fix("Drop it, and create it " + SYNC));
        }
    }

    private static Problem missing(Column column, boolean ofView, String where) {
        Problem problem = Problem.of("RW-1608", "The column '" + column.name() + "' does not exist")
                .at(where);
        return ofView
                ? problem.because(FIXED_VIEW).fix("Drop it, and create it " + SYNC)
                : problem.fix("Add it " + SYNC);
    }

    static @Nullable Column column(TableSchema table, String name) {
        for (Column column : table.columns()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    private boolean optionsAreKnown(TableSchema wanted, String where) {
        boolean known = true;
        for (String option : wanted.options().keySet()) {
            if (!there.tableOptions().contains(option)) {
                known = false;
                drift.add(
                        Kind.UNKNOWN_OPTION,
                        wanted.id().table(),
                        option,
                        Problem.of("RW-1623", "Tables of this server have no option '" + option + "'")
                                .at(where + ", @TableOptions")
                                .fix("They have " + String.join(", ", there.tableOptions())));
            }
        }
        return known;
    }

    private void options(TableSchema wanted, TableSchema found, String where) {
        Map<String, String> differing = new TreeMap<>();
        wanted.options().forEach((option, value) -> {
            String has = found.options().get(option);
            if (!OptionValue.satisfied(value, has)) {
                differing.put(option, value);
                drift.add(
                        Kind.DIFFERING_OPTION,
                        wanted.id().table(),
                        option,
                        Problem.of(
                                        "RW-1611",
                                        "The option " + option + " is " + (has == null ? "not set" : has)
                                                + ", and the entity says " + value)
                                .at(where)
                                .fix("Set it " + SYNC));
            }
        });
        if (!differing.isEmpty() && extent.altersTables()) {
            changes.table(
                    wanted.viewOf() == null
                            ? new SchemaChange.SetOptions(wanted.id(), differing)
                            : new SchemaChange.SetViewOptions(wanted.id(), differing));
        }
    }

    static boolean sameKey(TableSchema left, TableSchema right) {
        return key(left).equals(key(right));
    }

    static String key(TableSchema table) {
        return "(" + table.partitionKey() + ", "
                + table.clustering().stream().map(TableComparison::text).toList() + ")";
    }

    private static String text(Ordering ordering) {
        return ordering.column() + (ordering.descending() ? " desc" : "");
    }
}

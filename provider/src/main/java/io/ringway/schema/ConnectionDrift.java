// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.Problem;
import io.ringway.SchemaDrift;
import io.ringway.SchemaDrift.Kind;
import io.ringway.spi.Column;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.TableSchema;
import io.ringway.spi.UserTypeSchema;
import io.ringway.spi.ViewOf;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a table on one connection differs from the same on another, which is the reference. For one thread. */
final class ConnectionDrift {
    private static final String CODE = "RW-1614";

    private final DriftList drift;
    private final String table;
    private final String reference;

    /** @param reference the name of the reference's connection */
    ConnectionDrift(String connection, String keyspace, String table, String reference) {
        this.drift = new DriftList(connection, keyspace);
        this.table = table;
        this.reference = reference;
    }

    List<SchemaDrift> compare(Optional<TableSchema> there, Optional<TableSchema> expected) {
        if (there.isEmpty() != expected.isEmpty()) {
            add(Kind.MISSING_TABLE, null, "The table is " + (there.isEmpty() ? "only" : "not") + " on " + reference);
        } else if (there.isPresent() && expected.isPresent()) {
            compare(there.get(), expected.get());
        }
        return drift.all();
    }

    private void compare(TableSchema there, TableSchema expected) {
        if (!TableComparison.sameKey(there, expected)) {
            add(
                    Kind.DIFFERING_KEY,
                    null,
                    "The primary key is " + TableComparison.key(there) + ", and on " + reference + " "
                            + TableComparison.key(expected));
        }
        for (Column column : expected.columns()) {
            Column has = TableComparison.column(there, column.name());
            if (has == null) {
                add(Kind.MISSING_COLUMN, column.name(), "The column '" + column.name() + "' is only on " + reference);
            } else if (!has.type().sameAs(column.type()) || has.isStatic() != column.isStatic()) {
                add(
                        Kind.DIFFERING_TYPE,
                        column.name(),
                        "The column '" + column.name() + "' is " + type(has) + ", and on " + reference + " "
                                + type(column));
            }
        }
        for (Column column : there.columns()) {
            if (TableComparison.column(expected, column.name()) == null) {
                add(Kind.EXTRA_COLUMN, column.name(), "The column '" + column.name() + "' is not on " + reference);
            }
        }
        if (!Objects.equals(there.viewOf(), expected.viewOf())) {
            add(Kind.DIFFERING_VIEW, null, "It is " + view(there) + ", and on " + reference + " " + view(expected));
        }
        expected.userTypes().forEach(type -> fields(type, there.userTypes()));
        options(there, expected);
        indexes(there, expected);
    }

    /** Of types that both tables use; where one does not, its column is told. */
    private void fields(UserTypeSchema expected, List<UserTypeSchema> types) {
        for (UserTypeSchema there : types) {
            if (there.name().equals(expected.name())
                    && !there.fields().toString().equals(expected.fields().toString())) {
                add(
                        Kind.DIFFERING_FIELD,
                        expected.name(),
                        "The type '" + expected.name() + "' has the fields " + there.fields() + ", and on " + reference
                                + " " + expected.fields());
            }
        }
    }

    /** Those that both servers have. */
    private void options(TableSchema there, TableSchema expected) {
        expected.options().forEach((option, value) -> {
            String has = there.options().get(option);
            if (has != null && !(OptionValue.satisfied(value, has) && OptionValue.satisfied(has, value))) {
                add(
                        Kind.DIFFERING_OPTION,
                        option,
                        "The option " + option + " is " + has + ", and on " + reference + " " + value);
            }
        });
    }

    private void indexes(TableSchema there, TableSchema expected) {
        for (IndexSchema index : expected.indexes()) {
            if (there.indexes().stream().noneMatch(index::sameTarget)) {
                add(Kind.MISSING_INDEX, index.name(), "The index " + index + " is only on " + reference);
            }
        }
        for (IndexSchema index : there.indexes()) {
            if (expected.indexes().stream().noneMatch(index::sameTarget)) {
                add(Kind.DIFFERING_INDEX, index.name(), "The index " + index + " is not on " + reference);
            }
        }
    }

    private static String view(TableSchema table) {
        ViewOf viewOf = table.viewOf();
        if (viewOf == null) {
            return "a table";
        }
        return "a materialized view of " + viewOf.table()
                + (viewOf.where().isEmpty() ? "" : " where " + viewOf.where());
    }

    private static String type(Column column) {
        return column.type() + (column.isStatic() ? " static" : "");
    }

    private void add(Kind kind, @Nullable String element, String what) {
        drift.add(
                kind,
                table,
                element,
                Problem.of(CODE, what).at(drift.connection() + ": " + drift.keyspace() + "." + table));
    }
}

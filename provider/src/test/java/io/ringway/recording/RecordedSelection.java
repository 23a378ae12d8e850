// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.BoundSelection;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.Ordering;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A selection with its parameters. */
record RecordedSelection(Selection selection, Bindings bindings, OperationOptions options) implements BoundSelection {

    static List<Column> parameters(Selection selection) {
        List<Column> parameters = new ArrayList<>();
        for (Restriction restriction : selection.where()) {
            Column column = restriction.column();
            parameters.add(
                    restriction.operator() == Restriction.Operator.IN
                            ? new Column(column.name(), new ListOf(column.type(), true))
                            : column);
        }
        if (selection.limited()) {
            parameters.add(Bindings.number("[limit]"));
        }
        return parameters;
    }

    /** The selected columns of the rows that a table has for it. */
    List<List<@Nullable Object>> rows(MemoryTable table) {
        List<MemoryRow> rows = new ArrayList<>(table.rows());
        rows.removeIf(row -> !matches(table, row));
        if (table.reversed(selection.ordering())) {
            Collections.reverse(rows);
        }
        int last = selection.where().size();
        int limit = selection.limited() ? (Integer) bindings.required(last) : Integer.MAX_VALUE;
        List<List<@Nullable Object>> result = new ArrayList<>();
        for (MemoryRow row : rows.subList(0, Math.min(limit, rows.size()))) {
            List<@Nullable Object> columns = new ArrayList<>();
            selection.columns().forEach(column -> columns.add(table.value(row, column.name())));
            result.add(columns);
        }
        return result;
    }

    private boolean matches(MemoryTable table, MemoryRow row) {
        for (int slot = 0; slot < selection.where().size(); slot++) {
            Restriction restriction = selection.where().get(slot);
            Object value = table.value(row, restriction.column().name());
            if (value == null || !matches(restriction.operator(), value, bindings.required(slot))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Restriction.Operator operator, Object value, Object parameter) {
        return switch (operator) {
            case EQUAL -> Objects.equals(value, parameter);
            case IN -> ((List<?>) parameter).contains(value);
            case LESS -> Values.compare(value, parameter) < 0;
            case LESS_OR_EQUAL -> Values.compare(value, parameter) <= 0;
            case GREATER -> Values.compare(value, parameter) > 0;
            case GREATER_OR_EQUAL -> Values.compare(value, parameter) >= 0;
        };
    }

    String line() {
        List<String> columns = selection.columns().stream().map(Column::name).toList();
        List<String> where = new ArrayList<>();
        for (int slot = 0; slot < selection.where().size(); slot++) {
            Restriction restriction = selection.where().get(slot);
            where.add(restriction.column().name() + sign(restriction.operator()) + Values.text(bindings.value(slot)));
        }
        List<String> order = new ArrayList<>();
        for (Ordering ordering : selection.ordering()) {
            order.add(ordering.column().name() + (ordering.descending() ? " DESC" : " ASC"));
        }
        return "SELECT " + String.join(", ", columns) + " FROM " + selection.table()
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                + (order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order))
                + (selection.limited() ? " LIMIT " + bindings.value(where.size()) : "")
                + Lines.options(options);
    }

    private static String sign(Restriction.Operator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case IN -> " IN ";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }
}

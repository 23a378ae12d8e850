// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.BoundSelection;
import io.ringway.spi.Column;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.Ordering;
import io.ringway.spi.Selected;
import io.ringway.spi.Selection;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A selection with its parameters.
 *
 * @param first the row that it begins with
 */
record RecordedSelection(Selection selection, Bindings bindings, OperationOptions options, int first)
        implements BoundSelection {

    /** What is selected of the rows that a table has for it. */
    List<List<@Nullable Object>> rows(MemoryTable table) {
        Matching matching = new Matching(table, selection.where(), bindings, 0);
        List<MemoryRow> rows = new ArrayList<>(table.rows());
        rows.removeIf(row -> !matching.holds(row));
        order(table, rows);
        int slots = selection.parameters().size();
        int limit = selection.limited() ? (Integer) bindings.required(slots - 1) : Integer.MAX_VALUE;
        int partitionSlot = slots - (selection.limited() ? 2 : 1);
        int partitionLimit =
                selection.partitionLimited() ? (Integer) bindings.required(partitionSlot) : Integer.MAX_VALUE;
        List<List<MemoryRow>> groups = limited(table, groups(table, rows), partitionLimit, limit);
        Functions functions = new Functions(table, bindings);
        List<List<@Nullable Object>> result = new ArrayList<>();
        for (List<MemoryRow> group : groups) {
            List<@Nullable Object> columns = new ArrayList<>();
            int slot = selection.afterWhere();
            for (Selected selected : selection.columns()) {
                columns.add(functions.value(selected, group, slot));
                slot += selected instanceof FunctionCall call
                        ? call.parameters().size()
                        : 0;
            }
            result.add(columns);
        }
        return result;
    }

    private void order(MemoryTable table, List<MemoryRow> rows) {
        if (table.reversed(selection.ordering())) {
            Collections.reverse(rows);
        }
        for (int i = selection.ordering().size() - 1; i >= 0; i--) {
            Ordering by = selection.ordering().get(i);
            Comparator<MemoryRow> comparator = (left, right) -> Values.compare(
                    Objects.requireNonNull(table.value(left, by.column().name())),
                    Objects.requireNonNull(table.value(right, by.column().name())));
            rows.sort(by.descending() ? comparator.reversed() : comparator);
        }
        Column nearest = selection.nearest();
        if (nearest != null) {
            FloatBuffer to = (FloatBuffer) bindings.required(selection.afterWhere() + selection.argumentSlots());
            String function = table.similarity(nearest);
            rows.removeIf(row -> table.value(row, nearest.name()) == null);
            rows.sort(Comparator.comparingDouble(
                    row -> -Vectors.similarity(function, (FloatBuffer) table.value(row, nearest.name()), to)));
        }
    }

    /** What a row of the result is made of: a row, the first of a partition, a group, or with an aggregate all rows. */
    private List<List<MemoryRow>> groups(MemoryTable table, List<MemoryRow> rows) {
        boolean grouped = !selection.grouping().isEmpty();
        if (!grouped && selection.columns().stream().anyMatch(Functions::isAggregate)) {
            return List.of(rows);
        }
        List<List<MemoryRow>> groups = new ArrayList<>();
        List<@Nullable Object> last = null;
        for (MemoryRow row : rows) {
            List<@Nullable Object> key = new ArrayList<>();
            if (grouped) {
                selection.grouping().forEach(column -> key.add(table.value(row, column.name())));
            } else {
                key.addAll(selection.distinct() ? table.partition(row.key()) : row.key());
            }
            if (!key.equals(last)) {
                groups.add(new ArrayList<>());
                last = key;
            }
            groups.get(groups.size() - 1).add(row);
        }
        return groups;
    }

    private static List<List<MemoryRow>> limited(
            MemoryTable table, List<List<MemoryRow>> groups, int partitionLimit, int limit) {
        List<List<MemoryRow>> result = new ArrayList<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (List<MemoryRow> group : groups) {
            boolean room = result.size() < limit;
            if (room
                    && (group.isEmpty()
                            || seen.merge(table.partition(group.get(0).key()), 1, Integer::sum) <= partitionLimit)) {
                result.add(group);
            }
        }
        return result;
    }

    /** As the log shows it. */
    String line() {
        return statement() + (first == 0 ? "" : " FROM ROW " + first) + Lines.options(options);
    }

    /** Without the options. */
    String statement() {
        Matching matching = new Matching(null, selection.where(), bindings, 0);
        List<String> columns = selection.columns().stream().map(Selected::label).toList();
        List<String> grouping = selection.grouping().stream().map(Column::name).toList();
        List<String> order = new ArrayList<>();
        for (Ordering ordering : selection.ordering()) {
            order.add(ordering.column().name() + (ordering.descending() ? " DESC" : " ASC"));
        }
        int slot = selection.afterWhere() + selection.argumentSlots();
        StringBuilder tail = new StringBuilder();
        if (selection.nearest() != null) {
            order.add(selection.nearest().name() + " ANN OF " + Values.text(bindings.value(slot++)));
        }
        if (selection.partitionLimited()) {
            tail.append(" PER PARTITION LIMIT ").append(bindings.value(slot++));
        }
        if (selection.limited()) {
            tail.append(" LIMIT ").append(bindings.value(slot));
        }
        return "SELECT " + (selection.distinct() ? "DISTINCT " : "") + String.join(", ", columns)
                + " FROM " + selection.table()
                + (selection.where().isEmpty() ? "" : " WHERE " + matching.text())
                + (grouping.isEmpty() ? "" : " GROUP BY " + String.join(", ", grouping))
                + (order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order))
                + tail
                + (selection.filtering() ? " ALLOW FILTERING" : "");
    }
}

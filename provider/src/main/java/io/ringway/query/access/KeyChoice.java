// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.spi.Column;
import io.ringway.spi.Ordering;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a table's key serves: whole partition keys, and what follows of the clustering key. For one choice. */
final class KeyChoice {
    private final TableSchema table;
    private final Taking taking;
    private int fixed;
    private boolean ofRows;

    KeyChoice(TableSchema table, Taking taking) {
        this.table = table;
        this.taking = taking;
    }

    /** How many clustering columns, from the first, have one value in all rows of a statement. */
    int fixed() {
        return fixed;
    }

    /** Whether whole keys name the rows, so that there are no more than keys. */
    boolean isOfRows() {
        return ofRows;
    }

    /** Takes one value, or each of several in turn, for every column of the partition key. */
    boolean takePartition() {
        if (takeKeys()) {
            return true;
        }
        List<ColumnCondition> found = new ArrayList<>();
        for (Column column : table.partitionKey()) {
            ColumnCondition condition = value(column);
            if (condition == null) {
                return false;
            }
            found.add(condition);
        }
        for (ColumnCondition condition : found) {
            if (condition.isIn()) {
                taking.takeInTurn(condition);
            } else {
                taking.take(condition);
            }
        }
        taking.tell("partition key", found);
        return true;
    }

    /** Takes one of several keys in turn: of partitions, or of rows. */
    private boolean takeKeys() {
        for (ColumnCondition condition : taking.open()) {
            if (condition.isOfKeys()) {
                List<ColumnCondition> parts = parts(condition);
                if (parts != null) {
                    taking.takeInTurn(condition, parts);
                    fixed = parts.size() - table.partitionKey().size();
                    taking.tell(
                            "partition key",
                            parts.subList(0, table.partitionKey().size()));
                    taking.tell(
                            "clustering key", parts.subList(table.partitionKey().size(), parts.size()));
                    return true;
                }
            }
        }
        return false;
    }

    /** Null when the columns are not the partition key, alone or with the first clustering columns. */
    private @Nullable List<ColumnCondition> parts(ColumnCondition keys) {
        List<Column> key = new ArrayList<>(table.partitionKey());
        table.clustering().forEach(ordering -> key.add(ordering.column()));
        List<ColumnCondition> parts = new ArrayList<>();
        for (Column column : key) {
            ColumnCondition part = keys.part(column);
            if (part == null) {
                break;
            }
            parts.add(part);
        }
        boolean whole = parts.size() == keys.restriction().columns().size()
                && parts.size() >= table.partitionKey().size();
        return whole ? parts : null;
    }

    /** Takes values for the first clustering columns, and bounds for the one behind them. */
    void takeClustering() {
        List<ColumnCondition> found = new ArrayList<>();
        List<Column> columns = table.clustering().stream().map(Ordering::column).toList();
        boolean oneValue = true;
        ofRows = true;
        for (int i = fixed; i < columns.size(); i++) {
            ColumnCondition condition = value(columns.get(i));
            if (condition == null) {
                ofRows = false;
                takeBounds(columns.subList(i, columns.size()), found);
                break;
            }
            taking.take(condition);
            found.add(condition);
            oneValue &= !condition.isIn();
            fixed += oneValue ? 1 : 0;
        }
        taking.tell("clustering key", found);
    }

    /**
     * CQL takes bounds of one column beside those of several only when they are written alike.
     *
     * @param columns those that have no value yet
     */
    private void takeBounds(List<Column> columns, List<ColumnCondition> found) {
        Column first = columns.get(0);
        for (ColumnCondition condition : taking.open()) {
            boolean firstOfSide = found.stream().noneMatch(other -> other.isSameSide(condition));
            if (firstOfSide && (condition.isRange(first) || isOfSeveral(condition, columns))) {
                taking.take(condition);
                found.add(condition);
            }
        }
        if (found.stream().anyMatch(condition -> condition.isTogetherFrom(first))) {
            taking.used().replaceAll(condition -> condition.isRange(first) ? condition.together() : condition);
        }
    }

    private static boolean isOfSeveral(ColumnCondition condition, List<Column> columns) {
        return condition.restriction() instanceof Restriction.Together together
                && together.operator().isRange()
                && together.columns().size() <= columns.size()
                && columns.subList(0, together.columns().size()).equals(together.columns());
    }

    private @Nullable ColumnCondition value(Column column) {
        ColumnCondition equal = find(column, Operator.EQUAL);
        return equal == null ? find(column, Operator.IN) : equal;
    }

    private @Nullable ColumnCondition find(Column column, Operator operator) {
        for (ColumnCondition condition : taking.open()) {
            if (condition.is(column, operator)) {
                return condition;
            }
        }
        return null;
    }
}

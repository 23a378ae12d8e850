// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryPlan.Path;
import io.ringway.plan.read.Operand;
import io.ringway.spi.Column;
import io.ringway.spi.Feature;
import io.ringway.spi.Ordering;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how the rows of one table are found: by the partition key, else by indexes, else not at all. What the database can
 * check beyond that it filters, and what it cannot is left. For one choice.
 */
final class AccessChoice {
    private final TableSchema table;
    private final Indexes indexes;
    private final List<ColumnCondition> open;
    private final List<ColumnCondition> conditions;
    private final List<ColumnCondition> used = new ArrayList<>();
    private final Set<ColumnCondition> inTurn = new HashSet<>();
    private final StringJoiner detail = new StringJoiner("; ");
    private final List<String> filtered = new ArrayList<>();
    private int fixed;

    private AccessChoice(TableSchema table, Set<Feature> features, List<ColumnCondition> conditions) {
        this.table = table;
        this.indexes = new Indexes(table.indexes(), features);
        this.conditions = conditions;
        this.open = new ArrayList<>(conditions);
    }

    /**
     * @param table of any keyspace
     * @param features of the server
     * @param conditions all of which hold for the rows that are wanted
     */
    static Access of(TableSchema table, Set<Feature> features, List<ColumnCondition> conditions) {
        return new AccessChoice(table, features, conditions).choose();
    }

    private Access choose() {
        if (partition()) {
            boolean several = !inTurn.isEmpty();
            clustering();
            filterBySai();
            filterTheRest();
            return access(several ? Path.PARTITIONS : Path.PARTITION);
        }
        if (tokens()) {
            filterTheRest();
            return access(isFiltering() ? Path.FILTERING : Path.INDEX);
        }
        if (index()) {
            filterTheRest();
            return access(Path.INDEX);
        }
        filterTheRest();
        return access(isFiltering() ? Path.FILTERING : Path.SCAN);
    }

    /** Takes one value, or each of several in turn, for every column of the partition key. */
    private boolean partition() {
        List<ColumnCondition> found = new ArrayList<>();
        for (Column column : table.partitionKey()) {
            ColumnCondition equal = find(column, Operator.EQUAL);
            ColumnCondition condition = equal == null ? find(column, Operator.IN) : equal;
            if (condition == null) {
                return false;
            }
            found.add(condition);
        }
        for (ColumnCondition condition : found) {
            take(condition, condition.isIn());
        }
        detail.add("partition key " + names(found));
        return true;
    }

    /** Takes values for the first clustering columns, and bounds for the one behind them. */
    private void clustering() {
        List<ColumnCondition> found = new ArrayList<>();
        boolean oneValue = true;
        for (Ordering ordering : table.clustering()) {
            Column column = ordering.column();
            ColumnCondition equal = find(column, Operator.EQUAL);
            ColumnCondition condition = equal == null ? find(column, Operator.IN) : equal;
            if (condition == null) {
                bounds(column, found);
                break;
            }
            take(condition, false);
            found.add(condition);
            oneValue &= equal != null;
            fixed += oneValue ? 1 : 0;
        }
        if (!found.isEmpty()) {
            detail.add("clustering key " + names(found));
        }
    }

    private void bounds(Column column, List<ColumnCondition> found) {
        for (ColumnCondition condition : List.copyOf(open)) {
            boolean first = found.stream().noneMatch(other -> sameSide(other, condition));
            if (condition.isRange(column) && first) {
                take(condition, false);
                found.add(condition);
            } else if (condition.restriction() instanceof Restriction.Together together
                    && together.columns().get(0).name().equals(column.name())
                    && found.stream().noneMatch(other -> other.isRange(column))
                    && first) {
                take(condition, false);
                found.add(condition);
            }
        }
    }

    /** Whether both bound the same thing from the same side, which CQL does not take twice. */
    private static boolean sameSide(ColumnCondition left, ColumnCondition right) {
        Operator first = operator(left);
        Operator second = operator(right);
        return first != null
                && second != null
                && isLower(first) == isLower(second)
                && first.isRange()
                && second.isRange();
    }

    private static boolean isLower(Operator operator) {
        return operator == Operator.GREATER || operator == Operator.GREATER_OR_EQUAL;
    }

    private static @Nullable Operator operator(ColumnCondition condition) {
        if (condition.restriction() instanceof Restriction.Comparison comparison) {
            return comparison.operator();
        }
        return condition.restriction() instanceof Restriction.Together together ? together.operator() : null;
    }

    private boolean tokens() {
        List<ColumnCondition> found = open.stream()
                .filter(condition -> condition.restriction() instanceof Restriction.TokenBound)
                .toList();
        found.forEach(condition -> take(condition, false));
        if (!found.isEmpty()) {
            detail.add("token of the partition key");
        }
        return !found.isEmpty();
    }

    private boolean index() {
        filterBySai();
        if (!used.isEmpty()) {
            return true;
        }
        for (ColumnCondition condition : List.copyOf(open)) {
            ColumnCondition each = condition.isIn() ? condition.inTurn() : condition;
            if (indexes.otherServes(each.restriction())) {
                take(condition, condition.isIn());
                detail.add("index on " + names(List.of(condition)));
                return true;
            }
        }
        return false;
    }

    private void filterBySai() {
        List<ColumnCondition> found = new ArrayList<>();
        for (ColumnCondition condition : List.copyOf(open)) {
            ColumnCondition each = condition.isIn() ? condition.inTurn() : condition;
            boolean more = !condition.isIn() || inTurn.isEmpty();
            if (more && !isTaken(each) && indexes.storageAttachedServes(each.restriction())) {
                take(condition, condition.isIn());
                found.add(condition);
            }
        }
        if (!found.isEmpty()) {
            detail.add("index on " + names(found));
        }
    }

    /** IN on other columns than those of the key is nothing that the database filters by. */
    private void filterTheRest() {
        List<ColumnCondition> found = new ArrayList<>();
        for (ColumnCondition condition : List.copyOf(open)) {
            boolean stated = condition.restriction() instanceof Restriction.Comparison
                    || condition.restriction() instanceof Restriction.Entry;
            if (stated && !condition.isIn() && !isTaken(condition) && !isPartOfPartitionKeyRange(condition)) {
                take(condition, false);
                found.add(condition);
            }
        }
        if (!found.isEmpty()) {
            found.forEach(
                    condition -> condition.restriction().columns().forEach(column -> filtered.add(column.name())));
            detail.add("filter on " + String.join(", ", filtered));
        }
    }

    /** The database compares partition keys for equality alone, unless it is asked about their tokens. */
    private boolean isPartOfPartitionKeyRange(ColumnCondition condition) {
        return table.partitionKey().stream().anyMatch(condition::isRange);
    }

    /** CQL takes one equality, or one bound from each side, for a column. */
    private boolean isTaken(ColumnCondition condition) {
        for (ColumnCondition other : used) {
            boolean sameColumn = other.restriction()
                    .columns()
                    .get(0)
                    .name()
                    .equals(condition.restriction().columns().get(0).name());
            Operator first = operator(other);
            Operator second = operator(condition);
            boolean several = first == Operator.CONTAINS || first == Operator.CONTAINS_KEY || first == null;
            boolean bothSides = first != null
                    && second != null
                    && first.isRange()
                    && second.isRange()
                    && !sameSide(other, condition);
            if (sameColumn && !several && !bothSides) {
                return true;
            }
        }
        return false;
    }

    private @Nullable ColumnCondition find(Column column, Operator operator) {
        for (ColumnCondition condition : open) {
            if (condition.is(column, operator)) {
                return condition;
            }
        }
        return null;
    }

    private void take(ColumnCondition condition, boolean each) {
        open.remove(condition);
        ColumnCondition stated = each ? condition.inTurn() : condition;
        used.add(stated);
        if (each) {
            inTurn.add(stated);
        }
    }

    private Access access(Path path) {
        List<Restriction> restrictions = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        List<Integer> turns = new ArrayList<>();
        for (ColumnCondition condition : used) {
            if (inTurn.contains(condition)) {
                turns.add(operands.size());
            }
            restrictions.add(condition.restriction());
            operands.addAll(condition.operands());
        }
        Set<Integer> served = new LinkedHashSet<>();
        conditions.forEach(condition -> served.add(condition.conjunct()));
        open.forEach(condition -> served.remove(condition.conjunct()));
        String found = detail.length() == 0 ? "no key and no index" : detail.toString();
        return new Access(path, restrictions, operands, turns, filtered, fixed, served, found);
    }

    private boolean isFiltering() {
        return !filtered.isEmpty();
    }

    private static String names(List<ColumnCondition> conditions) {
        StringJoiner names = new StringJoiner(", ");
        for (ColumnCondition condition : conditions) {
            condition.restriction().columns().forEach(column -> names.add(column.name()));
        }
        return names.toString();
    }
}

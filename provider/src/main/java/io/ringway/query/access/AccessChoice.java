// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryPlan.Path;
import io.ringway.spi.Feature;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how the rows of one table are found: by the partition key, else by indexes, else not at all. What the database can
 * check beyond that it filters, and what it cannot is left; so is what is asked of rows that whole keys name, since to read
 * them costs no more. For one choice.
 */
final class AccessChoice {
    private final TableSchema table;
    private final Indexes indexes;
    private final Taking taking;
    private final KeyChoice keys;
    private final Set<String> filtered = new LinkedHashSet<>();

    private AccessChoice(TableSchema table, Set<Feature> features, List<ColumnCondition> conditions) {
        this.table = table;
        this.indexes = new Indexes(table.indexes(), features);
        this.taking = new Taking(conditions);
        this.keys = new KeyChoice(table, taking);
    }

    /**
     * @param table of any keyspace
     * @param features of the server
     * @param conditions all of which hold for the rows that are wanted
     */
    static Access of(TableSchema table, Set<Feature> features, List<ColumnCondition> conditions) {
        return new AccessChoice(table, features, conditions).choose();
    }

    /** The same by the key alone, with nothing that the database filters; a scan where the partition key is not given. */
    static Access byKey(TableSchema table, Set<Feature> features, List<ColumnCondition> conditions) {
        AccessChoice choice = new AccessChoice(table, features, conditions);
        return choice.access(choice.keys.takePartition() ? choice.withinPartitions() : Path.SCAN);
    }

    private Access choose() {
        if (keys.takePartition()) {
            Path path = withinPartitions();
            if (!keys.isOfRows()) {
                filterBySai();
                filterTheRest();
            }
            return access(path);
        }
        if (tokens()) {
            filterBySai();
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

    private Path withinPartitions() {
        Path path = taking.isInTurn() ? Path.PARTITIONS : Path.PARTITION;
        keys.takeClustering();
        return path;
    }

    private boolean tokens() {
        List<ColumnCondition> found = new ArrayList<>();
        for (ColumnCondition condition : taking.open()) {
            Operator operator = condition.tokenOperator();
            if (operator != null && found.stream().noneMatch(other -> other.excludesToken(operator))) {
                taking.take(condition);
                found.add(condition);
            }
        }
        if (!found.isEmpty()) {
            taking.tell("token of the partition key");
        }
        return !found.isEmpty();
    }

    private boolean index() {
        filterBySai();
        if (!taking.used().isEmpty()) {
            return true;
        }
        for (ColumnCondition condition : taking.open()) {
            ColumnCondition each = condition.isIn() ? condition.inTurn() : condition;
            if (indexes.otherServes(each.restriction())) {
                take(condition);
                taking.tell("index on", List.of(condition));
                return true;
            }
        }
        return false;
    }

    private void filterBySai() {
        List<ColumnCondition> found = new ArrayList<>();
        for (ColumnCondition condition : taking.open()) {
            ColumnCondition each = condition.isIn() ? condition.inTurn() : condition;
            boolean more = !condition.isIn() || !taking.isInTurn();
            if (more && !isTaken(each) && indexes.storageAttachedServes(each.restriction())) {
                take(condition);
                found.add(condition);
            }
        }
        taking.tell("index on", found);
    }

    private void take(ColumnCondition condition) {
        if (condition.isIn()) {
            taking.takeInTurn(condition);
        } else {
            taking.take(condition);
        }
    }

    /** IN on other columns than those of the key is nothing that the database filters by. */
    private void filterTheRest() {
        for (ColumnCondition condition : taking.open()) {
            boolean stated = condition.restriction() instanceof Restriction.Comparison
                    || condition.restriction() instanceof Restriction.Entry;
            if (stated && !condition.isIn() && !isTaken(condition) && !isPartOfPartitionKeyRange(condition)) {
                taking.take(condition);
                condition.restriction().columns().forEach(column -> filtered.add(column.name()));
            }
        }
        if (isFiltering()) {
            taking.tell("filter on " + String.join(", ", filtered));
        }
    }

    /** The database compares partition keys for equality alone, unless it is asked about their tokens. */
    private boolean isPartOfPartitionKeyRange(ColumnCondition condition) {
        return table.partitionKey().stream().anyMatch(condition::isRange);
    }

    /** CQL takes one equality, or one bound from each side, for a column. */
    private boolean isTaken(ColumnCondition condition) {
        return taking.used().stream().anyMatch(other -> excludes(other, condition));
    }

    private static boolean excludes(ColumnCondition taken, ColumnCondition condition) {
        String column = condition.restriction().columns().get(0).name();
        boolean behind = taken.restriction() instanceof Restriction.Together together
                && together.columns().stream()
                        .skip(1)
                        .anyMatch(each -> each.name().equals(column));
        if (behind) {
            return true;
        }
        @Nullable Operator first = taken.operator();
        @Nullable Operator second = condition.operator();
        boolean several = first == Operator.CONTAINS || first == Operator.CONTAINS_KEY || first == null;
        boolean bothSides =
                first != null && second != null && first.isRange() && second.isRange() && !taken.isSameSide(condition);
        return taken.restriction().columns().get(0).name().equals(column) && !several && !bothSides;
    }

    private boolean isFiltering() {
        return !filtered.isEmpty();
    }

    private Access access(Path path) {
        return taking.access(path, List.copyOf(filtered), keys.fixed(), keys.isOfRows());
    }
}

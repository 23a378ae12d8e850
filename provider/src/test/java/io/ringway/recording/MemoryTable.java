// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.Column;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.Ordering;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows of one table in the order of their keys. Not safe for use by several threads. */
final class MemoryTable {
    private TableSchema schema;
    private final List<Column> key = new ArrayList<>();
    private final TreeMap<List<Object>, MemoryRow> rows = new TreeMap<>(this::compareKeys);
    private final Map<List<Object>, Long> deletedPartitions = new HashMap<>();
    private final Map<List<Object>, Long> tokens = new HashMap<>();

    MemoryTable(TableSchema schema) {
        this.schema = schema;
        this.key.addAll(schema.partitionKey());
        schema.clustering().forEach(ordering -> key.add(ordering.column()));
    }

    TableSchema schema() {
        return schema;
    }

    /** Changes everything but its key. */
    void alter(UnaryOperator<TableSchema> change) {
        schema = change.apply(schema);
    }

    /** Whether it has the column, in this or another type. */
    boolean has(Column column) {
        return key.stream().anyMatch(each -> each.name().equals(column.name()))
                || schema.columns().stream().anyMatch(each -> each.name().equals(column.name()));
    }

    /** The rows that exist, in the table's order. */
    List<MemoryRow> rows() {
        return rows.values().stream().filter(MemoryRow::exists).toList();
    }

    void truncate() {
        rows.clear();
        deletedPartitions.clear();
    }

    /** Where the row's partition is on the ring. */
    long token(MemoryRow row) {
        return token(row.key());
    }

    /** Where the partition of a key is on the ring. */
    long token(List<Object> primaryKey) {
        return tokens.computeIfAbsent(List.copyOf(partition(primaryKey)), Tokens::of);
    }

    /** The similarity that the index of a vector column has. */
    String similarity(Column column) {
        return schema.indexes().stream()
                .filter(index -> index.column().equals(column.name()))
                .map(index -> index.options().getOrDefault("similarity_function", "cosine"))
                .findFirst()
                .orElse("cosine");
    }

    List<Object> partition(List<Object> primaryKey) {
        return primaryKey.subList(0, schema.partitionKey().size());
    }

    @Nullable
    Object value(MemoryRow row, String column) {
        for (int i = 0; i < key.size(); i++) {
            if (key.get(i).name().equals(column)) {
                return row.key().get(i);
            }
        }
        return row.value(column);
    }

    @Nullable
    MemoryRow existing(List<Object> primaryKey) {
        MemoryRow row = rows.get(primaryKey);
        return row != null && row.exists() ? row : null;
    }

    boolean holds(RecordedMutation mutation) {
        Condition condition = mutation.mutation().condition();
        MemoryRow row = mutation.mutation().conditional() ? existing(mutation.key()) : null;
        return switch (condition.kind()) {
            case NONE -> true;
            case NOT_EXISTS -> row == null;
            case EXISTS -> row != null;
            case EQUAL ->
                condition.columns().stream()
                        .allMatch(column -> Objects.equals(
                                row == null ? null : row.value(column.name()), mutation.expected(column)));
        };
    }

    /** What the database returns when a condition did not hold: its columns, or the whole row. */
    @Nullable
    Map<String, @Nullable Object> current(RecordedMutation mutation, boolean wholeRow) {
        MemoryRow row = existing(mutation.key());
        if (row == null) {
            return null;
        }
        Map<String, @Nullable Object> current = new LinkedHashMap<>();
        Condition condition = mutation.mutation().condition();
        if (wholeRow || condition.kind() != Condition.Kind.EQUAL) {
            key.forEach(column -> current.put(column.name(), value(row, column.name())));
            schema.columns().forEach(column -> current.put(column.name(), row.value(column.name())));
        } else {
            condition.columns().forEach(column -> current.put(column.name(), row.value(column.name())));
        }
        return current;
    }

    void apply(RecordedMutation mutation, long timestamp) {
        List<Object> primaryKey = mutation.key();
        if (!mutation.mutation().where().isEmpty()) {
            applyWhere(mutation, timestamp);
            return;
        }
        if (mutation.mutation().kind() == Mutation.Kind.DELETE) {
            delete(primaryKey, mutation.mutation().values(), timestamp);
            return;
        }
        write(primaryKey, mutation, timestamp);
    }

    private void write(List<Object> primaryKey, RecordedMutation mutation, long timestamp) {
        MemoryRow row = rows.computeIfAbsent(primaryKey, this::newRow);
        if (mutation.mutation().kind() == Mutation.Kind.INSERT) {
            row.mark(timestamp);
        }
        mutation.forEachValue((column, value) -> row.write(column, value, timestamp));
        mutation.forEachChange((change, part) -> row.change(change, part, timestamp));
    }

    /** Deletes what is there, or updates all rows that IN names. */
    private void applyWhere(RecordedMutation mutation, long timestamp) {
        if (mutation.mutation().kind() != Mutation.Kind.DELETE) {
            mutation.keys().forEach(primaryKey -> write(primaryKey, mutation, timestamp));
            return;
        }
        List<Object> prefix = mutation.key();
        Matching matching = mutation.matching(this);
        rows.values().stream()
                .filter(row -> row.key().subList(0, prefix.size()).equals(prefix) && matching.holds(row))
                .forEach(row -> row.delete(timestamp));
    }

    private MemoryRow newRow(List<Object> primaryKey) {
        MemoryRow row = new MemoryRow(primaryKey);
        row.delete(deletedPartitions.getOrDefault(partition(primaryKey), Long.MIN_VALUE));
        return row;
    }

    /** What was never there keeps the deletion all the same, for writes with earlier timestamps. */
    private void delete(List<Object> prefix, List<Column> erased, long timestamp) {
        if (!erased.isEmpty()) {
            MemoryRow row = rows.computeIfAbsent(prefix, this::newRow);
            erased.forEach(column -> row.write(column, null, timestamp));
            return;
        }
        if (prefix.size() == key.size()) {
            rows.computeIfAbsent(prefix, this::newRow).delete(timestamp);
            return;
        }
        if (prefix.size() == schema.partitionKey().size()) {
            deletedPartitions.merge(List.copyOf(prefix), timestamp, Math::max);
        }
        rows.values().stream()
                .filter(row -> row.key().subList(0, prefix.size()).equals(prefix))
                .forEach(row -> row.delete(timestamp));
    }

    private int compareKeys(List<Object> left, List<Object> right) {
        int partition = schema.partitionKey().size();
        int tokens = Long.compare(token(left), token(right));
        if (tokens != 0) {
            return tokens;
        }
        for (int i = 0; i < key.size(); i++) {
            int order = Values.compare(left.get(i), right.get(i));
            if (order != 0) {
                boolean descending =
                        i >= partition && schema.clustering().get(i - partition).descending();
                return descending ? -order : order;
            }
        }
        return 0;
    }

    /** Whether an ordering is the reverse of the table's own. */
    boolean reversed(List<Ordering> orderings) {
        return !orderings.isEmpty() && schema.clustering().stream().noneMatch(own -> own.equals(orderings.get(0)));
    }
}

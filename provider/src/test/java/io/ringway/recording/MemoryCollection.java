// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A collection that is not frozen: each element is a cell with a timestamp of its own. */
final class MemoryCollection {
    /** An element, an entry by its key, or the trace of one that was removed. */
    private record Cell(Object key, @Nullable Object value, long timestamp) {}

    private final ColumnType type;
    private final List<Cell> cells = new ArrayList<>();
    private long deleted = Long.MIN_VALUE;

    MemoryCollection(ColumnType type) {
        this.type = type;
    }

    /** Whether the database keeps the elements of such a column apart. */
    static boolean isKeptSo(ColumnType type) {
        return type.isCollection()
                && !(type instanceof ListOf list
                        ? list.frozen()
                        : type instanceof MapOf map ? map.frozen() : ((ColumnType.SetOf) type).frozen());
    }

    /** A new value deletes what was there just before it. */
    void write(@Nullable Object value, long timestamp) {
        deleted = Math.max(deleted, value == null ? timestamp : timestamp - 1);
        if (value != null) {
            add(value, timestamp);
        }
    }

    void add(Object elements, long timestamp) {
        if (elements instanceof Map<?, ?> entries) {
            entries.forEach((key, value) -> put(new Cell(key, value, timestamp)));
        } else if (type instanceof ListOf) {
            ((Collection<?>) elements).forEach(element -> cells.add(new Cell(new Object(), element, timestamp)));
        } else {
            ((Collection<?>) elements).forEach(element -> put(new Cell(element, element, timestamp)));
        }
    }

    void prepend(List<?> elements, long timestamp) {
        List<Cell> first = new ArrayList<>();
        elements.forEach(element -> first.add(new Cell(new Object(), element, timestamp)));
        cells.addAll(0, first);
    }

    void remove(Collection<?> keys, long timestamp) {
        keys.forEach(key -> put(new Cell(key, null, timestamp)));
    }

    /** What is left of it; null when that is nothing. */
    @Nullable
    Object value(long rowDeleted) {
        long after = Math.max(deleted, rowDeleted);
        List<Cell> live = cells.stream()
                .filter(cell -> cell.value != null && cell.timestamp > after)
                .toList();
        if (live.isEmpty()) {
            return null;
        }
        if (type instanceof MapOf) {
            Map<Object, Object> map = new LinkedHashMap<>();
            live.forEach(cell -> map.put(cell.key, Objects.requireNonNull(cell.value)));
            return map;
        }
        List<Object> elements =
                live.stream().map(cell -> Objects.requireNonNull(cell.value)).toList();
        return type instanceof ListOf ? new ArrayList<>(elements) : new LinkedHashSet<>(elements);
    }

    /** Of two writes to a cell the later one stands; at equal timestamps a removal does. */
    private void put(Cell cell) {
        for (int i = 0; i < cells.size(); i++) {
            Cell known = cells.get(i);
            if (known.key.equals(cell.key)) {
                if (known.timestamp < cell.timestamp || (known.timestamp == cell.timestamp && known.value != null)) {
                    cells.set(i, cell);
                }
                return;
            }
        }
        cells.add(cell);
    }
}

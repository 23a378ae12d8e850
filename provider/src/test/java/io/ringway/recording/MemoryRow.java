// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row: its key, its marker and its cells, each with the timestamp of its last write. */
final class MemoryRow {
    private record Cell(@Nullable Object value, long timestamp) {}

    private final List<Object> key;
    private final Map<String, Cell> cells = new HashMap<>();
    private long marker = Long.MIN_VALUE;
    private long deleted = Long.MIN_VALUE;

    MemoryRow(List<Object> key) {
        this.key = key;
    }

    List<Object> key() {
        return key;
    }

    /** The row exists from now on, whatever its columns hold. */
    void mark(long timestamp) {
        marker = Math.max(marker, timestamp);
    }

    /** Of two writes to a cell the later one stands; at equal timestamps an erasure does. */
    void write(String column, @Nullable Object value, long timestamp) {
        Cell known = cells.get(column);
        if (known == null || known.timestamp < timestamp || (known.timestamp == timestamp && known.value != null)) {
            cells.put(column, new Cell(value, timestamp));
        }
    }

    void delete(long timestamp) {
        deleted = Math.max(deleted, timestamp);
    }

    boolean exists() {
        return marker > deleted || cells.keySet().stream().anyMatch(column -> value(column) != null);
    }

    @Nullable
    Object value(String column) {
        Cell cell = cells.get(column);
        return cell == null || cell.timestamp <= deleted ? null : cell.value;
    }
}

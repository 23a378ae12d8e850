// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.CollectionChange;
import io.ringway.spi.CollectionChange.Kind;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.UserType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row: its key, its marker and its cells, each with the timestamp of its last write. */
final class MemoryRow {
    private record Cell(@Nullable Object value, long timestamp) {}

    private final List<Object> key;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, MemoryCollection> collections = new HashMap<>();
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
    void write(Column to, @Nullable Object value, long timestamp) {
        if (to.type() == Scalar.COUNTER) {
            Object counted = value(to.name());
            cells.put(to.name(), new Cell((counted == null ? 0 : (long) counted) + (long) value, timestamp));
            return;
        }
        if (MemoryCollection.isKeptSo(to.type())) {
            collection(to).write(value, timestamp);
            return;
        }
        String column = to.name();
        Cell known = cells.get(column);
        if (known == null || known.timestamp < timestamp || (known.timestamp == timestamp && known.value != null)) {
            cells.put(column, new Cell(value, timestamp));
        }
    }

    /** Adds elements to a collection, or removes some, or writes one field. */
    void change(CollectionChange change, @Nullable Object part, long timestamp) {
        if (change.kind() == Kind.FIELD) {
            List<Column> fields = ((UserType) change.column().type()).fields();
            List<?> known = (List<?>) value(change.column().name());
            List<@Nullable Object> all =
                    new ArrayList<>(known == null ? Collections.nCopies(fields.size(), null) : known);
            all.set(fields.indexOf(change.parameter()), part);
            boolean nothing = all.stream().allMatch(Objects::isNull);
            write(change.column(), nothing ? null : all, timestamp);
            return;
        }
        MemoryCollection collection = collection(change.column());
        switch (change.kind()) {
            case ADD -> collection.add(part, timestamp);
            case PREPEND -> collection.prepend((List<?>) part, timestamp);
            case REMOVE -> collection.remove((Collection<?>) part, timestamp);
            case FIELD -> throw new IllegalStateException(change.column().name());
        }
    }

    void delete(long timestamp) {
        deleted = Math.max(deleted, timestamp);
    }

    boolean exists() {
        return marker > deleted
                || cells.keySet().stream().anyMatch(column -> value(column) != null)
                || collections.keySet().stream().anyMatch(column -> value(column) != null);
    }

    @Nullable
    Object value(String column) {
        MemoryCollection collection = collections.get(column);
        if (collection != null) {
            return collection.value(deleted);
        }
        Cell cell = cells.get(column);
        return cell == null || cell.timestamp <= deleted ? null : cell.value;
    }

    private MemoryCollection collection(Column column) {
        return collections.computeIfAbsent(column.name(), name -> new MemoryCollection(column.type()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.RowPage;
import io.ringway.spi.Selected;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A page of rows that were read when the first page was fetched. */
final class MemoryPage implements RowPage {
    private final List<? extends Selected> columns;
    private final List<List<@Nullable Object>> rows;
    private final List<List<@Nullable Object>> rest;
    private final int size;
    private int cursor = -1;

    MemoryPage(List<? extends Selected> columns, List<List<@Nullable Object>> rows, int size) {
        this.columns = columns;
        int end = size == 0 ? rows.size() : Math.min(size, rows.size());
        this.rows = rows.subList(0, end);
        this.rest = rows.subList(end, rows.size());
        this.size = size;
    }

    @Override
    public boolean next() {
        cursor = Math.min(cursor + 1, rows.size());
        return cursor < rows.size();
    }

    @Override
    public int remaining() {
        return Math.max(0, rows.size() - cursor - 1);
    }

    @Override
    public boolean hasMorePages() {
        return !rest.isEmpty();
    }

    @Override
    public CompletionStage<RowPage> nextPage() {
        if (rest.isEmpty()) {
            throw new IllegalStateException("There is no page after this one; ask hasMorePages() first");
        }
        return CompletableFuture.completedFuture(new MemoryPage(columns, rest, size));
    }

    @Override
    public boolean isNull(int slot) {
        return value(slot) == null;
    }

    @Override
    public boolean getBoolean(int slot) {
        Object value = value(slot);
        return value != null && (Boolean) value;
    }

    @Override
    public byte getByte(int slot) {
        Object value = value(slot);
        return value == null ? 0 : (Byte) value;
    }

    @Override
    public short getShort(int slot) {
        Object value = value(slot);
        return value == null ? 0 : (Short) value;
    }

    @Override
    public int getInt(int slot) {
        Object value = value(slot);
        return value == null ? 0 : (Integer) value;
    }

    @Override
    public long getLong(int slot) {
        Object value = value(slot);
        return value == null ? 0 : (Long) value;
    }

    @Override
    public float getFloat(int slot) {
        Object value = value(slot);
        return value == null ? 0 : (Float) value;
    }

    @Override
    public double getDouble(int slot) {
        Object value = value(slot);
        return value == null ? 0 : (Double) value;
    }

    @Override
    public @Nullable Object getObject(int slot) {
        Object value = value(slot);
        return value == null ? null : Values.copy(columns.get(slot).type(), value);
    }

    private @Nullable Object value(int slot) {
        if (cursor < 0 || cursor >= rows.size()) {
            throw new IllegalStateException("The cursor stands on no row; call next() first");
        }
        return rows.get(cursor).get(slot);
    }
}

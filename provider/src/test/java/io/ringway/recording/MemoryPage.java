// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.spi.RowPage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A page of rows that were read when the first page was fetched. */
final class MemoryPage implements RowPage {
    private final RecordedSelection selection;
    private final List<List<@Nullable Object>> all;
    private final List<List<@Nullable Object>> rows;
    private final int end;
    private int cursor = -1;

    /** @param begin the first of all rows that it has */
    private MemoryPage(RecordedSelection selection, List<List<@Nullable Object>> all, int begin) {
        int size = selection.options().pageSize();
        this.selection = selection;
        this.all = all;
        this.end = size == 0 ? all.size() : Math.min(begin + size, all.size());
        this.rows = all.subList(begin, end);
    }

    static MemoryPage first(RecordedSelection selection, List<List<@Nullable Object>> all) {
        return new MemoryPage(selection, all, Math.min(selection.first(), all.size()));
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
        return end < all.size();
    }

    @Override
    public CompletionStage<RowPage> nextPage() {
        if (!hasMorePages()) {
            throw new IllegalStateException("There is no page after this one; ask hasMorePages() first");
        }
        return CompletableFuture.completedFuture(new MemoryPage(selection, all, end));
    }

    @Override
    public byte @Nullable [] pagingState() {
        return hasMorePages() ? PageStates.of(selection, end) : null;
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
        return value == null
                ? null
                : Values.copy(selection.selection().columns().get(slot).type(), value);
    }

    private @Nullable Object value(int slot) {
        if (cursor < 0 || cursor >= rows.size()) {
            throw new IllegalStateException("The cursor stands on no row; call next() first");
        }
        return rows.get(cursor).get(slot);
    }
}

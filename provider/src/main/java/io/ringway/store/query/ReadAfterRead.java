// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of several tables, one table after the other. */
final class ReadAfterRead implements FrameSource {
    private final Iterator<TableSource> reads;
    private final Function<TableSource, FrameSource> rows;
    private @Nullable FrameSource current;

    ReadAfterRead(List<TableSource> reads, Function<TableSource, FrameSource> rows) {
        this.reads = reads.iterator();
        this.rows = rows;
    }

    @Override
    public boolean next() {
        while (current == null || !current.next()) {
            if (!reads.hasNext()) {
                return false;
            }
            current = rows.apply(reads.next());
        }
        return true;
    }

    @Override
    public @Nullable Object[] frame() {
        return Objects.requireNonNull(current).frame();
    }
}

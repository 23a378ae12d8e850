// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.RowTest;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.spi.RowReader;
import org.jspecify.annotations.Nullable;

/** Puts what rows of one read give into frames. */
final class FrameReader {
    private final @Nullable RowTest accepts;
    private final Fill[] fills;
    private final int size;
    private final @Nullable Object @Nullable [] reused;

    /** @param fresh whether each row gets an array of its own */
    FrameReader(@Nullable RowTest accepts, Fill[] fills, int frameSize, boolean fresh) {
        this.accepts = accepts;
        this.fills = fills;
        this.size = frameSize;
        this.reused = fresh ? null : new Object[frameSize];
    }

    boolean accepts(RowReader row) {
        return accepts == null || accepts.test(row);
    }

    @Nullable
    Object[] frame(RowReader row) {
        @Nullable Object[] frame = reused == null ? new Object[size] : reused;
        for (Fill fill : fills) {
            frame[fill.index()] = fill.cell().read(row);
        }
        return frame;
    }
}

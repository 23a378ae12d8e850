// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.RowTest;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.spi.RowPage;
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

    /** Goes on to the next row of a page that counts; false when it has no more, or there is none. */
    boolean next(@Nullable RowPage page) {
        while (page != null && page.next()) {
            if (accepts == null || accepts.test(page)) {
                return true;
            }
        }
        return false;
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

// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.spi.RowPage;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Rows that are all there. */
final class ArrivedRows implements FrameSource {
    private final Iterator<RowPage> pages;
    private final FrameReader reader;
    private @Nullable RowPage page;

    ArrivedRows(List<RowPage> pages, FrameReader reader) {
        this.pages = pages.iterator();
        this.reader = reader;
    }

    /** The pages from one on, until they have as many rows as are enough. */
    static CompletionStage<List<RowPage>> rest(RowPage page, List<RowPage> pages, long enough) {
        pages.add(page);
        long missing = enough == QueryCall.ALL ? enough : enough - page.remaining();
        return missing > 0 && page.hasMorePages()
                ? page.nextPage().thenCompose(next -> rest(next, pages, missing))
                : CompletableFuture.completedFuture(pages);
    }

    @Override
    public boolean next() {
        while (!reader.next(page)) {
            if (!pages.hasNext()) {
                return false;
            }
            page = pages.next();
        }
        return true;
    }

    @Override
    public @Nullable Object[] frame() {
        return reader.frame(Objects.requireNonNull(page));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.Await;
import io.ringway.spi.RowPage;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The rows of one statement, over all of its pages; the next page is fetched while one is read. */
final class PagedRows implements FrameSource {
    private final FrameReader reader;
    private @Nullable RowPage page;
    private @Nullable CompletionStage<RowPage> ahead;

    PagedRows(CompletionStage<RowPage> first, FrameReader reader) {
        this.ahead = first;
        this.reader = reader;
    }

    @Override
    public boolean next() {
        while (!reader.next(page)) {
            if (!turn()) {
                return false;
            }
        }
        return true;
    }

    private boolean turn() {
        CompletionStage<RowPage> following = ahead;
        if (following == null) {
            return false;
        }
        RowPage arrived = Await.on(following);
        page = arrived;
        ahead = arrived.hasMorePages() ? arrived.nextPage() : null;
        return true;
    }

    @Override
    public @Nullable Object[] frame() {
        if (page == null) {
            throw new IllegalStateException("There is no current row; call next() first");
        }
        return reader.frame(page);
    }
}

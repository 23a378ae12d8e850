// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.Await;
import io.ringway.spi.RowPage;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * As many rows of one statement as are wanted, from where an earlier run ended. The database is asked for no more than are missing, so
 * that the end of its page is the end of the rows.
 */
final class ResumedRows implements FrameSource {
    /** Asks for so many rows from a place on. */
    @FunctionalInterface
    interface Requests {
        CompletionStage<RowPage> send(int rows, byte @Nullable [] from);
    }

    private final @Nullable Requests requests;
    private final FrameReader reader;
    private int missing;
    private byte @Nullable [] from;
    private @Nullable RowPage page;

    /**
     * @param requests null when nothing can match
     * @param from null: from the beginning
     */
    ResumedRows(@Nullable Requests requests, FrameReader reader, int wanted, byte @Nullable [] from) {
        this.requests = requests;
        this.reader = reader;
        this.missing = wanted;
        this.from = from;
    }

    @Override
    public boolean next() {
        while (!reader.next(page)) {
            boolean ended = page != null && !page.hasMorePages();
            if (requests == null || ended || missing == 0) {
                return false;
            }
            RowPage arrived = Await.on(requests.send(missing, from));
            page = arrived;
            from = arrived.pagingState();
        }
        missing--;
        return true;
    }

    @Override
    public @Nullable Object[] frame() {
        return reader.frame(Objects.requireNonNull(page));
    }

    /** Where the rows go on, once {@link #next} has been false; null when they have ended. */
    byte @Nullable [] end() {
        return page != null && page.hasMorePages() ? from : null;
    }
}

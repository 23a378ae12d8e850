// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.RowPage;
import io.ringway.spi.RowReader;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The rows of a statement over all of its pages; the next page is fetched while one is read. For one thread at a time. */
public final class RowCursor implements AutoCloseable {
    private final Lease lease;
    private final NativeStatement statement;
    private RowPage page;
    private @Nullable CompletionStage<RowPage> ahead;
    private boolean closed;

    RowCursor(Lease lease, NativeStatement statement, RowPage first) {
        this.lease = lease;
        this.statement = statement;
        this.page = first;
        this.ahead = first.hasMorePages() ? first.nextPage() : null;
    }

    public NativeStatement statement() {
        return statement;
    }

    /** Moves to the next row, waiting for its page when need be; false when there is none. */
    public boolean next() {
        while (!page.next()) {
            CompletionStage<RowPage> following = ahead;
            if (following == null) {
                return false;
            }
            page = Await.on(following);
            ahead = page.hasMorePages() ? page.nextPage() : null;
        }
        return true;
    }

    /** The current row. */
    public RowReader row() {
        return page;
    }

    /** Gives the connection back; a second close does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            lease.release();
        }
    }
}

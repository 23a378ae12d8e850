// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import org.jspecify.annotations.Nullable;

/** The results of one run; the connections that it uses are held until it is closed. For one thread at a time. */
public final class ResultCursor implements AutoCloseable {
    private final Run run;
    private final ItemSource items;
    private long skip;
    private long left;
    private boolean closed;

    /**
     * @param skip how many of the items are left out
     * @param left how many come after them at most
     */
    ResultCursor(Run run, ItemSource items, long skip, long left) {
        this.run = run;
        this.items = items;
        this.skip = skip;
        this.left = left;
    }

    /** Moves to the next result, waiting for it when need be; false when there is none, or the cursor is closed. */
    public boolean next() {
        if (closed || left == 0) {
            return false;
        }
        while (skip > 0) {
            if (!items.next()) {
                left = 0;
                return false;
            }
            skip--;
        }
        if (!items.next()) {
            left = 0;
            return false;
        }
        left--;
        return true;
    }

    /** Whether it is known that there are no more. */
    public boolean isAtEnd() {
        return closed || left == 0;
    }

    /**
     * One of the current result's items. An instance of an entity is new, and known to nobody; it may be another one each time
     * it is asked for.
     */
    public @Nullable Object value(int item) {
        return items.value(item);
    }

    /** Gives the connections back; a second close does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            run.close();
        }
    }
}

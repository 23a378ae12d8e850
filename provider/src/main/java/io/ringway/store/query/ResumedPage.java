// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import org.jspecify.annotations.Nullable;

/** A page of results that begins where another one ended, to be closed. For one thread at a time. */
public final class ResumedPage implements AutoCloseable {
    private final ResultCursor results;
    private final ResumedRows rows;

    ResumedPage(ResultCursor results, ResumedRows rows) {
        this.results = results;
        this.rows = rows;
    }

    /** The results of the page. */
    public ResultCursor results() {
        return results;
    }

    /** Where the next page begins, when all results of this one have been read; null when there is none. */
    public byte @Nullable [] end() {
        return rows.end();
    }

    @Override
    public void close() {
        results.close();
    }
}

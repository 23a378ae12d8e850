// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One page of rows with a cursor, which stands before the first row. For one thread at a time. */
public interface RowPage extends RowReader {
    /** Moves to the next row of this page; false when there is none. */
    boolean next();

    /** How many rows of this page the cursor has not reached. */
    int remaining();

    /** Whether the database has more rows than this page. */
    boolean hasMorePages();

    /**
     * Fetches the next page; this one can be read meanwhile.
     *
     * @throws IllegalStateException when there is none
     */
    CompletionStage<RowPage> nextPage();

    /**
     * Where the next page begins, to be kept by somebody and given to {@link PreparedSelection#resume} of the same statement
     * with the same parameters, perhaps on another connection to the same cluster; null when there is none. The bytes are the
     * datastore's own. They say what keys have been read, and are neither secret nor signed: who hands them out has to see to
     * it that they come back as they were.
     */
    byte @Nullable [] pagingState();
}

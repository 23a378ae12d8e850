// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.concurrent.CompletionStage;

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
}

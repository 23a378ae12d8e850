// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import jakarta.data.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** How many results there are on all pages, for calls that ask for it. */
record Totals(SelectQueries queries, QueryRunner runner) {
    /** As pages say that nobody asked. */
    private static final long NONE = -1;

    long of(PageRequest request, @Nullable Object[] arguments) {
        return request.requestTotal()
                ? new RowCount(queries.count(), runner).of(arguments).getAsLong()
                : NONE;
    }
}

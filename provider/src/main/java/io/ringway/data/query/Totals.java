// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.plan.ReadSettings;
import io.ringway.store.query.QueryCall;
import io.ringway.store.query.ReadQuery;
import io.ringway.store.query.ResultCursor;
import jakarta.data.page.PageRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many results there are on all pages, for calls that ask for it. */
record Totals(SelectQueries queries, QueryRunner runner) {
    /** As pages say that nobody asked. */
    private static final long NONE = -1;

    long of(PageRequest request, @Nullable Object[] arguments) {
        return request.requestTotal() ? count(arguments) : NONE;
    }

    private long count(@Nullable Object[] arguments) {
        PreparedQuery count = queries.count();
        ReadSettings settings = runner.settings(arguments);
        ReadQuery read = Objects.requireNonNull(
                runner.executable(count.query(), settings).read());
        QueryCall call = runner.call(count.query(), settings, count.values(arguments, Map.of()), 0, QueryCall.ALL);
        try (ResultCursor rows = read.open(call)) {
            return rows.next() ? ((Number) Objects.requireNonNull(rows.value(0))).longValue() : 0;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.plan.ReadSettings;
import io.ringway.store.query.QueryCall;
import io.ringway.store.query.ReadQuery;
import io.ringway.store.query.ResultCursor;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many rows a method is for.
 *
 * @param query has one result, the number
 */
record RowCount(PreparedQuery query, QueryRunner runner) {
    /** The count of a call: where it goes is decided now, and it is read when it is asked for. */
    LongSupplier of(@Nullable Object[] arguments) {
        ReadSettings settings = runner.settings(arguments);
        ReadQuery read = Objects.requireNonNull(
                runner.executable(query.query(), settings).read());
        QueryCall call = runner.call(query.query(), settings, query.values(arguments, Map.of()), 0, QueryCall.ALL);
        return () -> {
            try (ResultCursor rows = read.open(call)) {
                return rows.next() ? ((Number) Objects.requireNonNull(rows.value(0))).longValue() : 0;
            }
        };
    }
}

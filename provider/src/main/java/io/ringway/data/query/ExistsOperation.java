// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.connect.ScopedPool;
import io.ringway.data.declared.ResultType;
import io.ringway.plan.ReadSettings;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.query.QueryCall;
import io.ringway.store.query.ReadQuery;
import io.ringway.store.query.ResultCursor;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells whether a query has a result. */
final class ExistsOperation implements RepositoryOperation {
    private final PreparedQuery query;
    private final QueryRunner runner;
    private final ResultType result;

    ExistsOperation(PreparedQuery query, QueryRunner runner, ResultType result) {
        this.query = query;
        this.runner = runner;
        this.result = result;
    }

    /**
     * Plans it.
     *
     * @throws RuntimeException with a code in its message, when it cannot be served
     */
    void check() {
        read(ReadSettings.NONE);
    }

    @Override
    public Object execute(@Nullable Object[] arguments) {
        ReadSettings settings = runner.settings(arguments);
        ReadQuery read = read(settings);
        QueryCall call = runner.call(query.query(), settings, query.values(arguments, Map.of()), 0, 1);
        if (result.async()) {
            return read.openAsync(call, ScopedPool.ofCaller()).thenApply(ExistsOperation::isThere);
        }
        return isThere(read.open(call));
    }

    private static boolean isThere(ResultCursor rows) {
        try (rows) {
            return rows.next();
        }
    }

    private ReadQuery read(ReadSettings settings) {
        return Objects.requireNonNull(runner.executable(query.query(), settings).read());
    }
}

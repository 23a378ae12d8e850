// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.data.declared.ResultType;
import io.ringway.data.declared.ResultType.Container;
import io.ringway.plan.ReadSettings;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.query.QueryCall;
import io.ringway.store.query.ResultCursor;
import io.ringway.store.query.WriteQuery;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Updates or deletes what a condition holds for. */
final class ChangeOperation implements RepositoryOperation {
    private final PreparedQuery change;
    private final @Nullable PreparedQuery count;
    private final QueryRunner runner;
    private final ResultType result;

    /**
     * @param count tells how many rows there are, where the database writes without telling; null when nobody asks
     */
    ChangeOperation(PreparedQuery change, @Nullable PreparedQuery count, QueryRunner runner, ResultType result) {
        this.change = change;
        this.count = count;
        this.runner = runner;
        this.result = result;
    }

    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        ReadSettings settings = runner.settings(arguments);
        WriteQuery write = Objects.requireNonNull(
                runner.executable(change.query(), settings).write());
        QueryCall call = call(change, settings, arguments);
        if (result.async()) {
            return write.executeAsync(call, ForkJoinPool.commonPool()).thenApply(this::result);
        }
        long counted = count == null ? -1 : count(count, settings, arguments);
        long written = write.execute(call);
        return result(count == null ? written : counted);
    }

    private long count(PreparedQuery rows, ReadSettings settings, @Nullable Object[] arguments) {
        try (ResultCursor cursor = Objects.requireNonNull(
                        runner.executable(rows.query(), settings).read())
                .open(call(rows, settings, arguments))) {
            return cursor.next() ? ((Number) Objects.requireNonNull(cursor.value(0))).longValue() : 0;
        }
    }

    private QueryCall call(PreparedQuery query, ReadSettings settings, @Nullable Object[] arguments) {
        return runner.call(query.query(), settings, query.values(arguments, Map.of()), 0, QueryCall.ALL);
    }

    private @Nullable Object result(long rows) {
        if (result.container() == Container.NONE) {
            return null;
        }
        return result.element() == int.class || result.element() == Integer.class
                ? (Object) Math.toIntExact(rows)
                : (Object) rows;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.connect.ScopedPool;
import io.ringway.data.declared.ResultType;
import io.ringway.plan.ReadSettings;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.query.QueryCall;
import io.ringway.store.query.ReadQuery;
import io.ringway.store.query.ResultCursor;
import io.ringway.store.query.WriteQuery;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Updates or deletes what a condition holds for. */
final class ChangeOperation implements RepositoryOperation {
    private final PreparedQuery change;
    private final @Nullable PreparedQuery count;
    private final QueryRunner runner;
    private final boolean async;
    private final ChangedRows told;

    /**
     * @param count tells how many rows there are, where the database writes without telling; null when nobody asks
     * @throws MappingException RW-2040, when the method cannot return what it is to
     */
    ChangeOperation(PreparedQuery change, @Nullable PreparedQuery count, QueryRunner runner, ResultType result) {
        this.change = change;
        this.count = count;
        this.runner = runner;
        this.async = result.async();
        this.told = ChangedRows.of(result);
    }

    /** Where it goes is found out in the caller's thread, whose scopes count, even when the rest is done in another. */
    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        ReadSettings settings = runner.settings(arguments);
        WriteQuery write = Objects.requireNonNull(
                runner.executable(change.query(), settings).write());
        QueryCall call = call(change, settings, arguments);
        LongSupplier work = count == null
                ? () -> write.execute(call)
                : counting(count, settings, arguments, () -> write.execute(call));
        return async
                ? CompletableFuture.supplyAsync(() -> told.told(work.getAsLong()), ScopedPool.ofCaller())
                : told.told(work.getAsLong());
    }

    /** Counts before it writes. */
    private LongSupplier counting(
            PreparedQuery rows, ReadSettings settings, @Nullable Object[] arguments, Runnable writing) {
        ReadQuery read =
                Objects.requireNonNull(runner.executable(rows.query(), settings).read());
        QueryCall call = call(rows, settings, arguments);
        return () -> {
            try (ResultCursor cursor = read.open(call)) {
                long counted = cursor.next() ? ((Number) Objects.requireNonNull(cursor.value(0))).longValue() : 0;
                writing.run();
                return counted;
            }
        };
    }

    private QueryCall call(PreparedQuery query, ReadSettings settings, @Nullable Object[] arguments) {
        return runner.call(query.query(), settings, query.values(arguments, Map.of()), 0, QueryCall.ALL);
    }
}

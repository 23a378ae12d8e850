// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.connect.ScopedPool;
import io.ringway.data.declared.ResultType;
import io.ringway.plan.ReadSettings;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.query.QueryCall;
import io.ringway.store.query.WriteQuery;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Updates or deletes what a condition holds for. */
final class ChangeOperation implements RepositoryOperation {
    private final PreparedQuery change;
    private final @Nullable RowCount count;
    private final QueryRunner runner;
    private final boolean async;
    private final ChangedRows told;

    /**
     * @param count tells how many rows there are, where the database writes without telling; null when nobody asks
     * @throws MappingException RW-2040, when the method cannot return what it is to
     */
    ChangeOperation(PreparedQuery change, @Nullable RowCount count, QueryRunner runner, ResultType result) {
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
        QueryCall call = runner.call(change.query(), settings, change.values(arguments, Map.of()), 0, QueryCall.ALL);
        LongSupplier work = count == null ? () -> write.execute(call) : counting(count.of(arguments), write, call);
        return async
                ? CompletableFuture.supplyAsync(() -> told.told(work.getAsLong()), ScopedPool.ofCaller())
                : told.told(work.getAsLong());
    }

    /** Counts before it writes. */
    private static LongSupplier counting(LongSupplier rows, WriteQuery write, QueryCall call) {
        return () -> {
            long counted = rows.getAsLong();
            write.execute(call);
            return counted;
        };
    }
}

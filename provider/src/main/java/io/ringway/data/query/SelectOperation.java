// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.connect.ScopedPool;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.data.declared.ResultType.Container;
import io.ringway.data.query.SelectedRows.Reading;
import io.ringway.plan.ReadSettings;
import io.ringway.spi.RepositoryOperation;
import io.ringway.store.query.QueryCall;
import io.ringway.store.query.ResultCursor;
import jakarta.data.exceptions.EmptyResultException;
import jakarta.data.exceptions.NonUniqueResultException;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import jakarta.data.page.impl.PageRecord;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Reads what a method asks for. */
final class SelectOperation implements RepositoryOperation {
    private final RepositoryMethod method;
    private final SelectQueries queries;
    private final QueryRunner runner;
    private final Sorts sorts;
    private final Bounds bounds;
    private final SelectedRows rows;
    private final Totals totals;

    SelectOperation(RepositoryMethod method, SelectQueries queries, QueryRunner runner, Sorts sorts, Bounds bounds) {
        this.method = method;
        this.queries = queries;
        this.runner = runner;
        this.sorts = sorts;
        this.bounds = bounds;
        this.rows = new SelectedRows(method, runner);
        this.totals = new Totals(queries, runner);
    }

    /**
     * Plans what every call asks for.
     *
     * @throws RuntimeException with a code in its message, when it cannot be served
     */
    void check() {
        rows.reading(queries.usual(), ReadSettings.NONE);
    }

    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        PreparedQuery query = queries.in(sorts.of(arguments));
        ReadSettings settings = runner.settings(arguments);
        Reading reading = rows.reading(query, settings);
        QueryCall call = runner.call(
                query.query(),
                settings,
                query.values(arguments, Map.of()),
                bounds.first(arguments),
                bounds.max(arguments));
        if (method.result().container() == Container.PAGE) {
            return method.result().async() ? laterPage(reading, call, arguments) : page(reading, call, arguments);
        }
        if (method.result().async()) {
            return later(reading, call);
        }
        if (method.result().container() == Container.STREAM) {
            return stream(reading, call);
        }
        try (ResultCursor rows = reading.read().open(call)) {
            return held(reading.rows().list(rows, call.places(), most()));
        }
    }

    /** A page may take a second query, to count. */
    private CompletionStage<?> laterPage(Reading reading, QueryCall call, @Nullable Object[] arguments) {
        return CompletableFuture.supplyAsync(() -> page(reading, call, arguments), ScopedPool.ofCaller());
    }

    /** One more than the page has says whether there is another one. */
    private Page<?> page(Reading reading, QueryCall call, @Nullable Object[] arguments) {
        PageRequest request = bounds.page(arguments);
        QueryCall more = call.bounded(call.first(), request.size() + 1L);
        List<@Nullable Object> found;
        try (ResultCursor rows = reading.read().open(more)) {
            found = reading.rows().list(rows, more.places(), request.size() + 1);
        }
        boolean next = found.size() > request.size();
        long total = totals.of(request, arguments);
        return new PageRecord<>(request, next ? found.subList(0, request.size()) : found, total, next);
    }

    private CompletionStage<@Nullable Object> later(Reading reading, QueryCall call) {
        Executor executor = ScopedPool.ofCaller();
        return reading.read()
                .openAsync(call, executor)
                .thenApplyAsync(
                        rows -> {
                            try (rows) {
                                return held(reading.rows().list(rows, call.places(), most()));
                            }
                        },
                        executor);
    }

    private static Object stream(Reading reading, QueryCall call) {
        ResultCursor rows = reading.read().open(call);
        return RowSpliterator.stream(rows, () -> reading.rows().current(rows, call.places()));
    }

    /** Of a single result two are enough to know that there are more. */
    private int most() {
        return switch (method.result().container()) {
            case SINGLE, OPTIONAL -> 2;
            default -> Integer.MAX_VALUE;
        };
    }

    private @Nullable Object held(List<@Nullable Object> found) {
        return switch (method.result().container()) {
            case LIST -> found;
            case STREAM -> found.stream();
            case ARRAY ->
                found.toArray((Object[]) Array.newInstance(method.result().element(), 0));
            case OPTIONAL -> Optional.ofNullable(found.isEmpty() ? null : only(found));
            case SINGLE -> single(found);
            default -> throw new IllegalStateException(method.result().toString());
        };
    }

    private @Nullable Object single(List<@Nullable Object> found) {
        if (found.isEmpty()) {
            throw new EmptyResultException(Problem.of("RW-2010", "The query has no result")
                    .at(method.signature())
                    .fix("Return an Optional when it may be missing")
                    .text());
        }
        return only(found);
    }

    private @Nullable Object only(List<@Nullable Object> found) {
        if (found.size() > 1) {
            throw new NonUniqueResultException(Problem.of("RW-2101", "The query has more than one result")
                    .at(method.signature())
                    .fix("Return a List")
                    .text());
        }
        return found.get(0);
    }
}

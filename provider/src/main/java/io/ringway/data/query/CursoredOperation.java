// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.connect.ScopedPool;
import io.ringway.context.query.UnitQueries;
import io.ringway.data.declared.RepositoryMethod;
import io.ringway.data.query.KeysetPages.Keyed;
import io.ringway.data.query.KeysetPages.KeyedPage;
import io.ringway.query.tree.SelectQuery;
import io.ringway.spi.RepositoryOperation;
import jakarta.data.Sort;
import jakarta.data.exceptions.MappingException;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.data.page.PageRequest.Cursor;
import jakarta.data.page.PageRequest.Mode;
import jakarta.data.page.impl.CursoredPageRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Reads pages of which each begins where another one ended (Jakarta Data 1.0, CursoredPage). */
final class CursoredOperation implements RepositoryOperation {
    private static final int KEPT = 64;

    private final RepositoryMethod method;
    private final MethodStatement statement;
    private final UnitQueries queries;
    private final QueryRunner runner;
    private final Sorts sorts;
    private final Bounds bounds;
    private final SelectedRows rows;
    private final Totals totals;
    private final SelectQuery query;
    private final StatePages unordered;
    private final ConcurrentMap<List<Sort<?>>, KeysetPages> orders = new ConcurrentHashMap<>();

    CursoredOperation(
            RepositoryMethod method,
            MethodStatement statement,
            SelectQueries all,
            QueryRunner runner,
            Sorts sorts,
            Bounds bounds) {
        this.method = method;
        this.statement = statement;
        this.queries = runner.unit().queries();
        this.runner = runner;
        this.sorts = sorts;
        this.bounds = bounds;
        this.rows = new SelectedRows(method, runner);
        this.totals = new Totals(all, runner);
        this.query = KeysetQueries.plain(statement);
        this.unordered = new StatePages(statement.entity(), all.usual(), runner, rows);
    }

    /**
     * Plans what every call asks for.
     *
     * @throws RuntimeException with a code in its message, when it cannot be served
     */
    void check() {
        if (sorts.dynamic()) {
            return;
        }
        if (isOrdered(sorts.fixed())) {
            pages(sorts.fixed()).check();
        } else {
            unordered.check();
        }
    }

    @Override
    public Object execute(@Nullable Object[] arguments) {
        return method.result().async()
                ? CompletableFuture.supplyAsync(() -> page(arguments), ScopedPool.ofCaller())
                : page(arguments);
    }

    private CursoredPage<?> page(@Nullable Object[] arguments) {
        PageRequest request = bounds.page(arguments);
        List<Sort<?>> order = sorts.of(arguments);
        if (isOrdered(order)) {
            KeyedPage found = askedFor(order).page(request, arguments);
            return page(request, found, totals.of(request, arguments));
        }
        return unordered.page(request, arguments, totals.of(request, arguments));
    }

    private boolean isOrdered(List<Sort<?>> order) {
        return !order.isEmpty() || !query.orderBy().isEmpty();
    }

    /** An order that a call says is refused as what cannot be done (Jakarta Data 1.0, CursoredPage): the method itself is right. */
    private KeysetPages askedFor(List<Sort<?>> order) {
        try {
            return pages(order);
        } catch (MappingException e) {
            throw new UnsupportedOperationException(e.getMessage(), e);
        }
    }

    private KeysetPages pages(List<Sort<?>> order) {
        KeysetPages known = orders.get(order);
        if (known != null) {
            return known;
        }
        KeysetPages pages = new KeysetPages(new KeysetQueries(statement, queries, order), statement, runner, rows);
        if (orders.size() >= KEPT) {
            orders.clear();
        }
        orders.put(List.copyOf(order), pages);
        return pages;
    }

    private static CursoredPage<?> page(PageRequest request, KeyedPage found, long total) {
        List<@Nullable Object> content = new ArrayList<>();
        List<Cursor> cursors = new ArrayList<>();
        for (Keyed each : found.results()) {
            content.add(each.result());
            cursors.add(each.cursor());
        }
        boolean empty = cursors.isEmpty();
        boolean backwards = request.mode() == Mode.CURSOR_PREVIOUS;
        boolean beginning = request.mode() == Mode.OFFSET && request.page() == 1;
        boolean next = !empty && (backwards || found.more());
        boolean previous = !empty && (backwards ? found.more() : !beginning);
        return new CursoredPageRecord<>(
                content,
                cursors,
                total,
                request,
                next ? next(request, cursors.get(cursors.size() - 1)) : null,
                previous ? previous(request, cursors.get(0)) : null);
    }

    static PageRequest next(PageRequest request, Cursor last) {
        return PageRequest.afterCursor(last, request.page() + 1, request.size(), request.requestTotal());
    }

    /** How many pages are before this one is not known: the number is 1 at least. */
    static PageRequest previous(PageRequest request, Cursor first) {
        return PageRequest.beforeCursor(first, Math.max(1, request.page() - 1), request.size(), request.requestTotal());
    }
}

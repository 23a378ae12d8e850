// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.QueryPlan;
import io.ringway.Route;
import io.ringway.RoutedQuery;
import io.ringway.Using;
import io.ringway.connect.Placement;
import io.ringway.jpa.graph.GraphPlans;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.FetchPlan;
import io.ringway.plan.ReadSettings;
import io.ringway.query.NativeText;
import io.ringway.spi.Column;
import io.ringway.spi.RowReader;
import io.ringway.spi.TableId;
import io.ringway.store.RowCursor;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement in CQL. */
final class CqlNativeQuery<X> extends QuerySettings<X> implements RoutedQuery {
    private final EntityManagerSession session;
    private final @Nullable Using view;
    private final String original;
    private final NativeText text;
    private final Class<X> result;
    private final @Nullable EntityMapping entity;
    private @Nullable Using route;

    CqlNativeQuery(EntityManagerSession session, @Nullable Using view, String cql, Class<X> result) {
        this(session, view, cql, NativeText.parse(cql), result);
    }

    private CqlNativeQuery(
            EntityManagerSession session, @Nullable Using view, String cql, NativeText text, Class<X> result) {
        super(session, QueryParameters.of(text));
        this.original = cql;
        this.session = session;
        this.view = view;
        this.text = text;
        this.result = result;
        this.entity = session.unit().model().find(result).orElse(null);
    }

    @Override
    public RoutedQuery using(Using option) {
        route = option;
        return this;
    }

    @Override
    public Route explainRoute() {
        return entity == null
                ? session.unit().router().explainNative(option(), view)
                : session.unit().router().explain(entity.index(), option(), view, null);
    }

    @Override
    public QueryPlan explain() {
        throw new UnsupportedOperationException(Problem.of("RW-1576", "A native query has no plan")
                .at(text.text())
                .because("It says itself how it runs")
                .text());
    }

    /** The thread on which it ends waits for the database. */
    @Override
    @SuppressWarnings("unchecked")
    public <R> CompletionStage<List<R>> fetchAsync() {
        session.requireOpen();
        requireRows();
        return new AsyncOperations(session)
                .read(
                        (context, executor) -> {
                            session.flushBeforeQuery(getFlushMode());
                            return CompletableFuture.completedFuture(this);
                        },
                        begun -> (List<R>) begun.fetched());
    }

    /** The query as it is now, but for its parameters, to be kept under a name. */
    NamedQueryStore.Added named() {
        NamedQueryStore.Settings settings =
                new NamedQueryStore.Settings(getHints(), LockModeType.NONE, getFirstResult(), getMaxResults(), null);
        return new NamedQueryStore.Added(null, original, result, settings);
    }

    @Override
    public List<X> getResultList() {
        return session.call(this::read);
    }

    @Override
    public Stream<X> getResultStream() {
        return getResultList().stream();
    }

    /** Null when the one row holds a null. */
    @Override
    public X getSingleResult() {
        List<X> results = atMostOne();
        if (results.isEmpty()) {
            throw new NoResultException(Problem.of("RW-1516", "The query has no result")
                    .at(text.text())
                    .text());
        }
        return results.get(0);
    }

    @Override
    public @Nullable X getSingleResultOrNull() {
        List<X> results = atMostOne();
        return results.isEmpty() ? null : results.get(0);
    }

    /** 1 when the database acknowledged the statement, 0 when its condition did not hold: CQL counts no rows. */
    @Override
    public int executeUpdate() {
        return session.call(this::write);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw Unwrapping.refusal("Query", type, "RoutedQuery, Query and TypedQuery");
    }

    private List<X> read() {
        requireRows();
        session.flushBeforeQuery(getFlushMode());
        return fetched();
    }

    private List<X> fetched() {
        List<X> results = new ArrayList<>();
        try (RowCursor rows = execute()) {
            Function<RowReader, @Nullable Object> shape = shape(rows);
            int wanted = getMaxResults();
            boolean more = skip(rows, getFirstResult());
            while (more && results.size() < wanted) {
                List<@Nullable Object> read = new ArrayList<>();
                while (read.size() < wanted - results.size() && (more = rows.next())) {
                    Object each = shape.apply(rows.row());
                    if (each != null || entity == null) {
                        read.add(each);
                    }
                }
                add(results, read, rows);
            }
        }
        return results;
    }

    private int write() {
        if (text.returnsRows()) {
            throw new IllegalStateException(Problem.of("RW-1518", "A query that reads is not an update")
                    .at(text.text())
                    .fix("Call getResultList")
                    .text());
        }
        session.flushBeforeQuery(getFlushMode());
        try (RowCursor rows = execute()) {
            // Only a conditional write answers with a row; its first column says whether it was applied.
            return rows.next() && !rows.row().getBoolean(0) ? 0 : 1;
        }
    }

    private List<X> atMostOne() {
        List<X> results = getResultList();
        if (results.size() > 1) {
            throw new NonUniqueResultException(Problem.of("RW-1517", "The query has " + results.size() + " results")
                    .at(text.text())
                    .text());
        }
        return results;
    }

    private RowCursor execute() {
        session.requireOpen();
        ReadSettings settings = new ReadSettings(null, null, timeout(), null, FetchPlan.MAPPED);
        return session.unit().natives().execute(place(), text.text(), this::storage, settings, pageSize());
    }

    private @Nullable Object storage(int slot, Column column) {
        return parameters().storage(text.parameters().get(slot), column);
    }

    private Placement place() {
        return entity == null
                ? session.unit().router().placeNative(option(), view)
                : session.unit().router().place(entity.index(), option(), view, null);
    }

    private @Nullable Using option() {
        Using hinted = hintedRoute();
        return route == null ? hinted : Routes.over(route, hinted);
    }

    private Function<RowReader, @Nullable Object> shape(RowCursor rows) {
        if (entity == null) {
            return RowShape.values(result, rows.statement(), session.unit().model());
        }
        return RowShape.entity(entity, rows.statement());
    }

    /** Whether there may be rows behind the first ones. */
    private static boolean skip(RowCursor rows, int first) {
        for (int i = 0; i < first; i++) {
            if (!rows.next()) {
                return false;
            }
        }
        return true;
    }

    private void requireRows() {
        if (!text.returnsRows()) {
            throw new IllegalStateException(Problem.of("RW-1519", "A query that writes has no results")
                    .at(text.text())
                    .fix("Call executeUpdate")
                    .text());
        }
    }

    /** An instance that this unit of work has removed, or a row without a key, is no result; a null value of a row is one. */
    @SuppressWarnings("unchecked")
    private void add(List<X> results, List<@Nullable Object> read, RowCursor rows) {
        if (entity == null) {
            results.addAll((List<X>) read);
            return;
        }
        Placement routed = place();
        String keyspace = rows.statement().table().map(TableId::keyspace).orElse(routed.keyspace());
        Placement place = session.unit().router().placement(routed.connection(), keyspace);
        results.addAll((List<X>) session.context().adopt(entity, place, read, GraphPlans.hinted(getHints(), entity)));
    }
}

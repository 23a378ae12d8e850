// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.QueryPlan;
import io.ringway.Route;
import io.ringway.RoutedQuery;
import io.ringway.Using;
import io.ringway.connect.Placement;
import io.ringway.context.PersistenceContext;
import io.ringway.jpa.NativeResults.Adoption;
import io.ringway.jpa.graph.GraphPlans;
import io.ringway.mapping.EntityMapping;
import io.ringway.query.NativeText;
import io.ringway.spi.Column;
import io.ringway.spi.TableId;
import io.ringway.store.RowCursor;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement in CQL. */
final class CqlNativeQuery<X> extends QuerySettings<X> implements RoutedQuery {
    private final EntityManagerSession session;
    private final @Nullable Using view;
    private final String original;
    private final NativeText text;
    private final NativeResults<X> results;
    private @Nullable Using route;

    CqlNativeQuery(EntityManagerSession session, @Nullable Using view, String cql, NativeResults<X> results) {
        this(session, view, cql, NativeText.parse(cql), results);
    }

    private CqlNativeQuery(
            EntityManagerSession session, @Nullable Using view, String cql, NativeText text, NativeResults<X> results) {
        super(session, QueryParameters.of(text));
        this.original = cql;
        this.session = session;
        this.view = view;
        this.text = text;
        this.results = results;
    }

    @Override
    public RoutedQuery using(Using option) {
        route = option;
        return this;
    }

    @Override
    public Route explainRoute() {
        EntityMapping entity = results.entity();
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
                            session.flushBeforeQuery(getFlushMode(), null);
                            return CompletableFuture.completedFuture(this);
                        },
                        begun -> (List<R>) begun.fetched());
    }

    /** The query as it is now, but for its parameters, to be kept under a name. */
    NamedQueryStore.Added named() {
        NamedQueryStore.Settings settings =
                new NamedQueryStore.Settings(getHints(), LockModeType.NONE, getFirstResult(), getMaxResults(), null);
        return new NamedQueryStore.Added(null, original, results.mapping(), results.type(), settings);
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
        return OneResult.required(getResultList(), text.text());
    }

    @Override
    public @Nullable X getSingleResultOrNull() {
        return OneResult.orNull(getResultList(), text.text());
    }

    /** 1 when the database acknowledged the statement, 0 when its condition did not hold: CQL counts no rows. */
    @Override
    public int executeUpdate() {
        return session.call(this::write);
    }

    private List<X> read() {
        requireRows();
        session.flushBeforeQuery(getFlushMode(), null);
        return fetched();
    }

    private List<X> fetched() {
        try (RowCursor rows = execute()) {
            return skip(rows, getFirstResult())
                    ? results.read(rows, getMaxResults(), adoption(rows))
                    : new ArrayList<>();
        }
    }

    /** Where rows are is known when the statement is prepared, which may name another keyspace. */
    private Adoption adoption(RowCursor rows) {
        Placement routed = place();
        String keyspace = rows.statement().table().map(TableId::keyspace).orElse(routed.keyspace());
        Placement place = session.unit().router().placement(routed.connection(), keyspace);
        PersistenceContext context = session.context();
        return new Adoption(
                context,
                (entity, read) -> context.adoptEach(entity, place, read, GraphPlans.hinted(getHints(), entity)));
    }

    private int write() {
        if (text.returnsRows()) {
            throw new IllegalStateException(Problem.of("RW-1518", "A query that reads is not an update")
                    .at(text.text())
                    .fix("Call getResultList")
                    .text());
        }
        session.flushBeforeQuery(getFlushMode(), null);
        try (RowCursor rows = execute()) {
            // Only a conditional write answers with a row; its first column says whether it was applied.
            return rows.next() && !rows.row().getBoolean(0) ? 0 : 1;
        }
    }

    private RowCursor execute() {
        session.requireOpen();
        return session.unit().natives().execute(place(), text.text(), this::storage, sending(), pageSize());
    }

    private @Nullable Object storage(int slot, Column column) {
        return parameters().storage(text.parameters().get(slot), column);
    }

    private Placement place() {
        EntityMapping entity = results.entity();
        return entity == null
                ? session.unit().router().placeNative(option(), view)
                : session.unit().router().place(entity.index(), option(), view, null);
    }

    private @Nullable Using option() {
        Using hinted = hintedRoute();
        return route == null ? hinted : Routes.over(route, hinted);
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
        if (results.locks()) {
            session.requireTransaction();
        }
        if (!text.returnsRows()) {
            throw new IllegalStateException(Problem.of("RW-1519", "A query that writes has no results")
                    .at(text.text())
                    .fix("Call executeUpdate")
                    .text());
        }
    }
}

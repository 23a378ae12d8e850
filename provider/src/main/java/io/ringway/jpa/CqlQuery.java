// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.QueryPlan;
import io.ringway.Route;
import io.ringway.RoutedQuery;
import io.ringway.Using;
import io.ringway.connect.Placement;
import io.ringway.context.QueriedTables;
import io.ringway.context.RouteChoice;
import io.ringway.context.query.CompiledQuery;
import io.ringway.context.query.CompiledQuery.Executable;
import io.ringway.context.query.FirstResults;
import io.ringway.jpa.NamedQueryStore.Added;
import io.ringway.jpa.NamedQueryStore.Settings;
import io.ringway.jpa.QueryResults.Adoption;
import io.ringway.jpa.criteria.Translated;
import io.ringway.jpa.graph.GraphPlans;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ReadSettings;
import io.ringway.spi.Datastore;
import io.ringway.spi.Feature;
import io.ringway.store.query.QueryCall;
import io.ringway.store.query.ReadQuery;
import io.ringway.store.query.ResultCursor;
import io.ringway.store.query.WriteQuery;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query in JPQL, or made with Criteria (Jakarta Persistence 3.2, 3.11). */
final class CqlQuery<X> extends QuerySettings<X> implements RoutedQuery {
    /** What a server can do of which nothing is known yet; it is planned again when more is known. */
    private static final Set<Feature> EVERYTHING = EnumSet.allOf(Feature.class);

    private final EntityManagerSession session;
    private final @Nullable Using view;
    private final CompiledQuery query;
    private final EntityMapping entity;
    private final Class<X> result;
    private final QueryResults<X> results;
    private final Function<EntityMapping, Placement> places = this::place;
    private @Nullable Using route;
    private QueryAccess access;
    private LockModeType lockMode = LockModeType.NONE;
    private int partitionLimit;

    /**
     * @param level how far it may go; null: as the EntityManager or the unit says
     * @throws io.ringway.AccessPathException when it needs more than it may
     */
    CqlQuery(
            EntityManagerSession session,
            @Nullable Using view,
            CompiledQuery query,
            Class<X> result,
            @Nullable Object level) {
        this(session, view, query, ResultType.of(result), QueryParameters.of(query.resolution()), level);
    }

    /** Of a statement that Criteria have made. */
    @SuppressWarnings("unchecked")
    CqlQuery(EntityManagerSession session, @Nullable Using view, CompiledQuery query, Translated criteria) {
        this(
                session,
                view,
                query,
                new ResultType<>((Class<X>) criteria.resultType(), criteria.elements()),
                QueryParameters.of(query.resolution(), criteria),
                null);
    }

    private CqlQuery(
            EntityManagerSession session,
            @Nullable Using view,
            CompiledQuery query,
            ResultType<X> result,
            QueryParameters parameters,
            @Nullable Object level) {
        super(session, parameters);
        this.session = session;
        this.view = view;
        this.query = query;
        this.entity = query.resolution().entities().iterator().next();
        this.result = result.type();
        this.access = QueryHints.access(
                level,
                QueryHints.access(
                        session.properties().get(QueryHints.ACCESS),
                        session.unit().queries().access()));
        this.results = QueryResults.of(executable(), query.resolution(), result);
    }

    @Override
    public RoutedQuery using(Using option) {
        route = option;
        return this;
    }

    @Override
    public Route explainRoute() {
        return session.unit().router().explain(entity.index(), option(), view, null);
    }

    @Override
    public QueryPlan explain() {
        Placement place = place(entity);
        Datastore datastore = place.glance();
        return PlanText.of(
                query.resolution().text(),
                executable().planned().findings(),
                explainRoute(),
                datastore,
                partitionLimit != 0);
    }

    @Override
    public TypedQuery<X> setHint(String name, Object value) {
        if (name.equals(QueryHints.ACCESS)) {
            operate(() -> {
                access = QueryHints.access(value, access);
                return executable();
            });
        }
        if (name.equals(QueryHints.PARTITION_LIMIT)) {
            operate(() -> {
                partitionLimit = QueryHints.positive(name, value);
                return query.perPartition(executable(), partitionLimit);
            });
        }
        return super.setHint(name, value);
    }

    @Override
    public List<X> getResultList() {
        return session.call(() -> {
            try (ResultCursor rows = open()) {
                return adopted(rows, Integer.MAX_VALUE);
            }
        });
    }

    /** Read while it is consumed; to be closed. */
    @Override
    public Stream<X> getResultStream() {
        return session.call(() -> ResultStream.of(open(), (rows, size) -> session.call(() -> adopted(rows, size))));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> CompletionStage<List<R>> fetchAsync() {
        ReadQuery read = reading();
        return new AsyncOperations(session)
                .read(
                        (context, executor) -> {
                            session.flushBeforeQuery(getFlushMode(), tables());
                            return read.openAsync(call(), executor);
                        },
                        rows -> {
                            try (rows) {
                                return (List<R>) adopted(rows, Integer.MAX_VALUE);
                            }
                        });
    }

    @Override
    public X getSingleResult() {
        return OneResult.required(two(), query.resolution().text());
    }

    @Override
    public @Nullable X getSingleResultOrNull() {
        return OneResult.orNull(two(), query.resolution().text());
    }

    /** How many rows were written, or how many partitions and ranges of them where the database does not tell rows. */
    @Override
    public int executeUpdate() {
        return session.call(() -> {
            WriteQuery write = executable().write();
            if (write == null) {
                throw new IllegalStateException(Problem.of("RW-1518", "A query that reads is not an update")
                        .at(query.resolution().text())
                        .fix("Call getResultList")
                        .text());
            }
            session.flushBeforeQuery(getFlushMode(), tables());
            return Math.toIntExact(write.execute(call()));
        });
    }

    @Override
    public TypedQuery<X> setLockMode(LockModeType mode) {
        return operate(() -> {
            if (executable().read() == null) {
                throw new IllegalStateException(Problem.of("RW-1514", "A query that writes has no lock mode")
                        .at(query.resolution().text())
                        .text());
            }
            lockMode = mode;
            return this;
        });
    }

    @Override
    public LockModeType getLockMode() {
        return lockMode;
    }

    /** The query as it is now, but for its parameters, to be kept under a name. */
    Added named() {
        Settings settings = new Settings(getHints(), lockMode, getFirstResult(), getMaxResults(), access);
        return new Added(query, null, null, result, settings);
    }

    /** Two are enough to know that there are more than one. */
    private List<X> two() {
        return session.call(() -> {
            try (ResultCursor rows = open()) {
                return adopted(rows, 2);
            }
        });
    }

    private ResultCursor open() {
        ReadQuery read = reading();
        session.flushBeforeQuery(getFlushMode(), tables());
        return read.open(call());
    }

    private ReadQuery reading() {
        session.requireOpen();
        Executable plan = executable();
        ReadQuery read = plan.read();
        if (read == null) {
            throw new IllegalStateException(Problem.of("RW-1519", "A query that writes has no results")
                    .at(query.resolution().text())
                    .fix("Call executeUpdate")
                    .text());
        }
        if (lockMode != LockModeType.NONE) {
            session.requireTransaction();
        }
        FirstResults.requireNear(query, plan, getFirstResult(), hintedPageSize(), access);
        return partitionLimit == 0 ? read : query.perPartition(plan, partitionLimit);
    }

    /** What its results come from; null when a graph, or a fetch in its text, loads more than is mapped with them. */
    private @Nullable QueriedTables tables() {
        return results.fetchesMore() || hasHint(GraphPlans.FETCH) || hasHint(GraphPlans.LOAD) ? null : query.tables();
    }

    /** The next results, with managed instances; fewer than that many when there are no more. */
    private List<X> adopted(ResultCursor rows, int size) {
        List<X> adopted = results.next(rows, size, new Adoption(session.context(), places, getHints()));
        if (lockMode != LockModeType.NONE) {
            lock(adopted);
        }
        return adopted;
    }

    private void lock(List<X> locked) {
        ReadSettings settings = ReadSettings.NONE.withLock(lockMode);
        for (Object each : locked) {
            if (session.unit().model().find(each.getClass()).isPresent()) {
                session.context().lock(each, RouteChoice.NONE, settings);
            }
        }
    }

    private QueryCall call() {
        long max = getMaxResults() == Integer.MAX_VALUE ? QueryCall.ALL : getMaxResults();
        return new QueryCall(
                places,
                sending(),
                hintedPageSize(),
                getFirstResult(),
                max,
                parameters().inOrder(),
                Instant.now());
    }

    private Executable executable() {
        Datastore open = place(entity).glance();
        return query.on(open == null ? EVERYTHING : open.capabilities().features(), access);
    }

    private Placement place(EntityMapping mapping) {
        return session.unit().router().place(mapping.index(), option(), view, null);
    }

    private @Nullable Using option() {
        Using hinted = hintedRoute();
        return route == null ? hinted : Routes.over(route, hinted);
    }
}

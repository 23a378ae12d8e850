// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.Using;
import io.ringway.context.PersistenceContext;
import io.ringway.context.RouteChoice;
import io.ringway.jpa.graph.CqlEntityGraph;
import io.ringway.jpa.graph.GraphPlans;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.WriteSettings;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.LockModeType;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What an EntityManager, or a view of one, does with entities, once options and hints are read. */
final class EntityOperations {
    private final EntityManagerSession session;
    private final @Nullable Using view;
    private boolean viewClosed;

    EntityOperations(EntityManagerSession session, @Nullable Using view) {
        this.session = session;
        this.view = view;
    }

    void persist(Object entity, WriteSettings settings) {
        context().persist(requireEntity(entity), choice(settings.route()), settings);
    }

    @SuppressWarnings("unchecked")
    <T> T merge(T entity, WriteSettings settings) {
        return (T) context().merge(requireEntity(entity), choice(settings.route()), settings);
    }

    void remove(Object entity, WriteSettings settings) {
        context().remove(requireEntity(entity), choice(settings.route()), settings);
    }

    <T> @Nullable T find(Class<T> entityClass, Object id, ReadSettings settings) {
        PersistenceContext context = context();
        EntityMapping mapping = session.unit().model().entity(entityClass);
        requireTransactionFor(settings);
        return entityClass.cast(context.find(mapping, id, choice(settings.route()), settings));
    }

    <T> CompletionStage<@Nullable T> findAsync(Class<T> entityClass, Object id, ReadSettings settings) {
        requireOpen();
        EntityMapping mapping = session.unit().model().entity(entityClass);
        return new AsyncOperations(session)
                .read(
                        (context, executor) -> {
                            requireTransactionFor(settings);
                            return context.beginFind(mapping, id, choice(settings.route()), settings);
                        },
                        arrived -> entityClass.cast(arrived.get()));
    }

    CompletionStage<@Nullable Void> flushAsync() {
        requireOpen();
        return new AsyncOperations(session).flush();
    }

    /** What a graph names is loaded beside what is mapped as eager (Jakarta Persistence 3.2, 3.2.2). */
    @SuppressWarnings("unchecked")
    <T> @Nullable T find(EntityGraph<T> graph, Object id, ReadSettings settings) {
        CqlEntityGraph given = GraphPlans.own(graph);
        return (T) find(given.root().type(), id, settings.with(GraphPlans.load(given)));
    }

    <T> T reference(Class<T> entityClass, Object id) {
        PersistenceContext context = context();
        EntityMapping mapping = session.unit().model().entity(entityClass);
        return entityClass.cast(context.reference(mapping, id, choice(null)));
    }

    @SuppressWarnings("unchecked")
    <T> T reference(T entity) {
        PersistenceContext context = context();
        EntityMapping mapping =
                session.unit().model().entity(requireEntity(entity).getClass());
        return (T) context.reference(mapping, mapping.id().require(entity), choice(null));
    }

    void refresh(Object entity, ReadSettings settings) {
        requireTransactionFor(settings);
        context().refresh(requireEntity(entity), choice(settings.route()), settings);
    }

    void lock(Object entity, ReadSettings settings) {
        requireManaged(entity);
        session.requireTransaction();
        context().lock(entity, choice(settings.route()), settings);
    }

    LockModeType lockMode(Object entity) {
        requireManaged(entity);
        session.requireTransaction();
        return context().lockMode(entity);
    }

    boolean contains(Object entity) {
        return context().contains(requireEntity(entity));
    }

    void detach(Object entity) {
        context().detach(requireEntity(entity));
    }

    /** The persistence context, joined to the transaction that is active, if there is one. */
    PersistenceContext context() {
        requireOpen();
        return session.context();
    }

    /** Of a view: ends this view alone. */
    void close() {
        if (view == null) {
            session.close();
        } else {
            requireOpen();
            viewClosed = true;
        }
    }

    boolean isOpen() {
        return !viewClosed && session.isOpen();
    }

    void requireOpen() {
        session.requireOpen();
        if (viewClosed) {
            throw new IllegalStateException(Problem.of("RW-1314", "This view of the EntityManager is closed")
                    .text());
        }
    }

    private RouteChoice choice(@Nullable Using option) {
        return option == null && view == null ? RouteChoice.NONE : new RouteChoice(option, view);
    }

    private void requireManaged(Object entity) {
        if (!contains(entity)) {
            throw new IllegalArgumentException(Problem.of("RW-1310", "An instance that is not managed cannot be locked")
                    .at(entity.getClass().getSimpleName())
                    .fix("Use the instance that find or merge gives")
                    .text());
        }
    }

    private void requireTransactionFor(ReadSettings settings) {
        if (settings.locks()) {
            session.requireTransaction();
        }
    }

    private static Object requireEntity(@Nullable Object entity) {
        if (entity == null) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1321", "The entity is null").text());
        }
        return entity;
    }
}

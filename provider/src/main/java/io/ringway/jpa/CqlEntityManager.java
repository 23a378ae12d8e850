// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Batch;
import io.ringway.BatchOption;
import io.ringway.EntityStore;
import io.ringway.Problem;
import io.ringway.Route;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.WriteOption;
import io.ringway.context.PersistenceContext;
import io.ringway.context.RouteChoice;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.BatchSettings;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.WriteSettings;
import io.ringway.query.NativeText;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.ConnectionConsumer;
import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FindOption;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.RefreshOption;
import jakarta.persistence.TransactionRequiredException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An EntityManager, or a view of one whose operations go to a route. */
final class CqlEntityManager extends QueryOperations {
    private final EntityManagerSession session;
    private final @Nullable Using view;
    private final FindHints hints;
    private boolean viewClosed;

    CqlEntityManager(EntityManagerSession session, @Nullable Using view) {
        this.session = session;
        this.view = view;
        this.hints = new FindHints(session);
    }

    @Override
    public RoutedEntityManager using(Using route) {
        requireOpen();
        return new CqlEntityManager(session, Routes.over(route, view));
    }

    @Override
    public void persist(Object entity) {
        persist(entity, WriteSettings.NONE);
    }

    @Override
    public void persist(Object entity, WriteOption... options) {
        persist(entity, WriteSettings.of(options));
    }

    @Override
    public <T> T merge(T entity) {
        return merge(entity, WriteSettings.NONE);
    }

    @Override
    public <T> T merge(T entity, WriteOption... options) {
        return merge(entity, WriteSettings.of(options));
    }

    @Override
    public void remove(Object entity) {
        context().remove(requireEntity(entity), choice(null), WriteSettings.NONE);
    }

    @Override
    public void remove(Object entity, WriteOption... options) {
        WriteSettings settings = WriteSettings.of(options);
        context().remove(requireEntity(entity), choice(settings.route()), settings);
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object id) {
        return find(entityClass, id, ReadSettings.NONE);
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object id, Map<String, Object> properties) {
        return find(entityClass, id, hints.read(properties));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object id, LockModeType lockMode) {
        return find(entityClass, id, ReadSettings.of(lockMode));
    }

    @Override
    public <T> @Nullable T find(
            Class<T> entityClass, Object id, LockModeType lockMode, Map<String, Object> properties) {
        requireNoLock(lockMode);
        return find(entityClass, id, hints.read(properties));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object id, FindOption... options) {
        return find(entityClass, id, ReadSettings.of((Object[]) options));
    }

    @Override
    public <T> T getReference(Class<T> entityClass, Object id) {
        EntityMapping mapping = entity(entityClass);
        return entityClass.cast(context().reference(mapping, id, choice(null)));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getReference(T entity) {
        EntityMapping mapping = entity(requireEntity(entity).getClass());
        return (T) context().reference(mapping, mapping.id().require(entity), choice(null));
    }

    @Override
    public void flush() {
        session.flush();
    }

    @Override
    public void refresh(Object entity) {
        refresh(entity, ReadSettings.NONE);
    }

    @Override
    public void refresh(Object entity, Map<String, Object> properties) {
        refresh(entity, hints.read(properties));
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode) {
        refresh(entity, ReadSettings.of(lockMode));
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode, Map<String, Object> properties) {
        requireNoLock(lockMode);
        refresh(entity, hints.read(properties));
    }

    @Override
    public void refresh(Object entity, RefreshOption... options) {
        refresh(entity, ReadSettings.of((Object[]) options));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode) {
        lock(entity, lockMode, new LockOption[0]);
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, Map<String, Object> properties) {
        lock(entity, lockMode, new LockOption[0]);
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, LockOption... options) {
        requireManaged(entity);
        ReadSettings settings = ReadSettings.of((Object[]) options);
        context().requireHome(entity, choice(settings.route()), "lock");
        requireTransaction();
        requireNoLock(lockMode);
    }

    @Override
    public LockModeType getLockMode(Object entity) {
        requireManaged(entity);
        requireTransaction();
        return LockModeType.NONE;
    }

    @Override
    public void clear() {
        context().clear();
    }

    @Override
    public void detach(Object entity) {
        context().detach(requireEntity(entity));
    }

    @Override
    public boolean contains(Object entity) {
        return context().contains(requireEntity(entity));
    }

    @Override
    public Batch batch(BatchOption... options) {
        BatchSettings settings = BatchSettings.of(view, options);
        return session.unit().batches().open(settings, context());
    }

    @Override
    public void runInBatch(Consumer<Batch> work, BatchOption... options) {
        callInBatch(
                batch -> {
                    work.accept(batch);
                    return null;
                },
                options);
    }

    @Override
    public <R> R callInBatch(Function<Batch, R> work, BatchOption... options) {
        return BatchBlock.run(batch(options), work, options);
    }

    @Override
    public Route explainRoute(Class<?> entityClass, Object... options) {
        requireOpen();
        EntityMapping mapping = entity(entityClass);
        Using option = Routes.option(options);
        return session.unit().router().explain(mapping.index(), option, view, null);
    }

    @Override
    public void setFlushMode(FlushModeType flushMode) {
        requireOpen();
        session.flushMode(flushMode);
    }

    @Override
    public FlushModeType getFlushMode() {
        requireOpen();
        return session.flushMode();
    }

    @Override
    public void setCacheRetrieveMode(CacheRetrieveMode mode) {
        requireOpen();
    }

    @Override
    public void setCacheStoreMode(CacheStoreMode mode) {
        requireOpen();
    }

    /** There is no second-level cache. */
    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        requireOpen();
        return CacheRetrieveMode.BYPASS;
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        requireOpen();
        return CacheStoreMode.BYPASS;
    }

    @Override
    public void setProperty(String name, Object value) {
        requireOpen();
        session.properties().put(name, value);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.copyOf(session.properties());
    }

    @Override
    public void joinTransaction() {
        requireOpen();
        throw new TransactionRequiredException(Problem.of("RW-1319", "There is no JTA transaction to join")
                .at(session.factory().getName())
                .text());
    }

    @Override
    public boolean isJoinedToTransaction() {
        requireOpen();
        return session.transaction().isActive();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        requireOpen();
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        if (type == EntityStore.class) {
            return type.cast(session.unit().store());
        }
        throw Unwrapping.refusal("EntityManager", type, "RoutedEntityManager, EntityManager and EntityStore");
    }

    @Override
    public Object getDelegate() {
        requireOpen();
        return this;
    }

    @Override
    public void close() {
        if (view == null) {
            session.close();
        } else {
            requireOpen();
            viewClosed = true;
        }
    }

    @Override
    public boolean isOpen() {
        return !viewClosed && session.isOpen();
    }

    @Override
    public EntityTransaction getTransaction() {
        session.factory().requireResourceLocal();
        return session.transaction();
    }

    @Override
    public EntityManagerFactory getEntityManagerFactory() {
        requireOpen();
        return session.factory();
    }

    @Override
    public <C> void runWithConnection(ConnectionConsumer<C> action) {
        callWithConnection((C connection) -> {
            action.accept(connection);
            return null;
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C, T> T callWithConnection(ConnectionFunction<C, T> function) {
        requireOpen();
        return NativeSessions.call(session.unit(), view, (ConnectionFunction<Object, T>) function);
    }

    @Override
    <T> CqlNativeQuery<T> nativeQuery(String cql, Class<T> result) {
        requireOpen();
        return new CqlNativeQuery<>(session, view, NativeText.parse(cql), result);
    }

    @Override
    void requireOpen() {
        session.requireOpen();
        if (viewClosed) {
            throw new IllegalStateException(Problem.of("RW-1314", "This view of the EntityManager is closed")
                    .text());
        }
    }

    private void persist(Object entity, WriteSettings settings) {
        context().persist(requireEntity(entity), choice(settings.route()), settings);
    }

    @SuppressWarnings("unchecked")
    private <T> T merge(T entity, WriteSettings settings) {
        return (T) context().merge(requireEntity(entity), choice(settings.route()), settings);
    }

    private <T> @Nullable T find(Class<T> entityClass, Object id, ReadSettings settings) {
        EntityMapping mapping = entity(entityClass);
        requireNoLock(settings.lockMode());
        return entityClass.cast(context().find(mapping, id, choice(settings.route()), settings));
    }

    private void refresh(Object entity, ReadSettings settings) {
        requireNoLock(settings.lockMode());
        context().refresh(requireEntity(entity), choice(settings.route()), settings);
    }

    private PersistenceContext context() {
        requireOpen();
        return session.context();
    }

    private EntityMapping entity(Class<?> type) {
        return session.unit().model().entity(type);
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

    private void requireTransaction() {
        if (!session.transaction().isActive()) {
            throw new TransactionRequiredException(Problem.of("RW-1318", "No transaction is active")
                    .fix("Begin one")
                    .text());
        }
    }

    private static void requireNoLock(@Nullable LockModeType mode) {
        if (mode != null && mode != LockModeType.NONE) {
            throw Unsupported.locks(mode);
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

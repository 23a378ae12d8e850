// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Batch;
import io.ringway.BatchOption;
import io.ringway.EntityStore;
import io.ringway.Route;
import io.ringway.RoutedEntityManager;
import io.ringway.Using;
import io.ringway.WriteOption;
import io.ringway.jpa.graph.NamedGraphs;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.BatchSettings;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.WriteSettings;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.ConnectionConsumer;
import jakarta.persistence.ConnectionFunction;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FindOption;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockOption;
import jakarta.persistence.RefreshOption;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An EntityManager, or a view of one whose operations go to a route. */
final class CqlEntityManager extends QueryOperations {
    private final EntityManagerSession session;
    private final @Nullable Using view;
    private final FindHints hints;
    private final EntityOperations operations;

    CqlEntityManager(EntityManagerSession session, @Nullable Using view) {
        this.session = session;
        this.view = view;
        this.hints = new FindHints(session);
        this.operations = new EntityOperations(session, view);
    }

    @Override
    public RoutedEntityManager using(Using route) {
        requireOpen();
        return new CqlEntityManager(session, Routes.over(route, view));
    }

    @Override
    public void persist(Object entity) {
        session.run(() -> operations.persist(entity, WriteSettings.NONE));
    }

    @Override
    public void persist(Object entity, WriteOption... options) {
        session.run(() -> operations.persist(entity, WriteSettings.of(options)));
    }

    @Override
    public <T> T merge(T entity) {
        return session.call(() -> operations.merge(entity, WriteSettings.NONE));
    }

    @Override
    public <T> T merge(T entity, WriteOption... options) {
        return session.call(() -> operations.merge(entity, WriteSettings.of(options)));
    }

    @Override
    public void remove(Object entity) {
        session.run(() -> operations.remove(entity, WriteSettings.NONE));
    }

    @Override
    public void remove(Object entity, WriteOption... options) {
        session.run(() -> operations.remove(entity, WriteSettings.of(options)));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object id) {
        return session.call(() -> operations.find(entityClass, id, ReadSettings.NONE));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object id, Map<String, Object> properties) {
        return session.call(() -> operations.find(entityClass, id, hints.read(entityClass, properties)));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object id, LockModeType lockMode) {
        return session.call(() -> operations.find(entityClass, id, ReadSettings.of(lockMode)));
    }

    @Override
    public <T> @Nullable T find(
            Class<T> entityClass, Object id, LockModeType lockMode, Map<String, Object> properties) {
        return session.call(() -> operations.find(entityClass, id, hints.read(entityClass, lockMode, properties)));
    }

    @Override
    public <T> @Nullable T find(Class<T> entityClass, Object id, FindOption... options) {
        return session.call(() -> operations.find(entityClass, id, ReadSettings.of((Object[]) options)));
    }

    @Override
    public <T> @Nullable T find(EntityGraph<T> graph, Object id, FindOption... options) {
        return session.call(() -> operations.find(graph, id, ReadSettings.of((Object[]) options)));
    }

    @Override
    public <T> CompletionStage<@Nullable T> findAsync(Class<T> entityClass, Object id, FindOption... options) {
        return operations.findAsync(entityClass, id, ReadSettings.of((Object[]) options));
    }

    @Override
    NamedGraphs graphs() {
        return session.factory().graphs();
    }

    @Override
    public <T> T getReference(Class<T> entityClass, Object id) {
        return session.call(() -> operations.reference(entityClass, id));
    }

    @Override
    public <T> T getReference(T entity) {
        return session.call(() -> operations.reference(entity));
    }

    @Override
    public void flush() {
        session.run(() -> session.flush());
    }

    @Override
    public CompletionStage<@Nullable Void> flushAsync() {
        return operations.flushAsync();
    }

    @Override
    public void refresh(Object entity) {
        session.run(() -> operations.refresh(entity, ReadSettings.NONE));
    }

    @Override
    public void refresh(Object entity, Map<String, Object> properties) {
        session.run(() -> operations.refresh(entity, hints.of(entity, null, properties)));
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode) {
        session.run(() -> operations.refresh(entity, ReadSettings.of(lockMode)));
    }

    @Override
    public void refresh(Object entity, LockModeType lockMode, Map<String, Object> properties) {
        session.run(() -> operations.refresh(entity, hints.of(entity, lockMode, properties)));
    }

    @Override
    public void refresh(Object entity, RefreshOption... options) {
        session.run(() -> operations.refresh(entity, ReadSettings.of((Object[]) options)));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode) {
        session.run(() -> operations.lock(entity, ReadSettings.of(lockMode)));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, Map<String, Object> properties) {
        session.run(() -> operations.lock(entity, hints.of(entity, lockMode, properties)));
    }

    @Override
    public void lock(Object entity, LockModeType lockMode, LockOption... options) {
        session.run(() -> operations.lock(entity, ReadSettings.ofLock(lockMode, options)));
    }

    @Override
    public LockModeType getLockMode(Object entity) {
        return session.call(() -> operations.lockMode(entity));
    }

    @Override
    public void clear() {
        session.run(() -> operations.context().clear());
    }

    @Override
    public void detach(Object entity) {
        session.run(() -> operations.detach(entity));
    }

    @Override
    public boolean contains(Object entity) {
        return session.call(() -> operations.contains(entity));
    }

    @Override
    public Batch batch(BatchOption... options) {
        BatchSettings settings = BatchSettings.of(view, options);
        return session.unit().batches().open(settings, operations.context());
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
        EntityMapping mapping = session.unit().model().entity(entityClass);
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
        session.cacheModes().retrieve(mode);
    }

    @Override
    public void setCacheStoreMode(CacheStoreMode mode) {
        requireOpen();
        session.cacheModes().store(mode);
    }

    @Override
    public CacheRetrieveMode getCacheRetrieveMode() {
        requireOpen();
        return session.cacheModes().retrieve();
    }

    @Override
    public CacheStoreMode getCacheStoreMode() {
        requireOpen();
        return session.cacheModes().store();
    }

    @Override
    public void setProperty(String name, Object value) {
        run(() -> session.property(name, value));
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.copyOf(session.properties());
    }

    @Override
    public void joinTransaction() {
        run(() -> session.demarcation().join());
    }

    @Override
    public boolean isJoinedToTransaction() {
        requireOpen();
        return session.isJoined();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return call(() -> {
            if (type.isInstance(this)) {
                return type.cast(this);
            }
            if (type == EntityStore.class) {
                return type.cast(session.unit().store());
            }
            throw Unwrapping.refusal("EntityManager", type, "RoutedEntityManager, EntityManager and EntityStore");
        });
    }

    @Override
    public Object getDelegate() {
        requireOpen();
        return this;
    }

    @Override
    public void close() {
        operations.close();
    }

    @Override
    public boolean isOpen() {
        return operations.isOpen();
    }

    @Override
    public EntityTransaction getTransaction() {
        return session.call(session::transaction);
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
        return call(() -> NativeSessions.call(session.unit(), view, (ConnectionFunction<Object, T>) function));
    }

    @Override
    QueryFactory queries() {
        return new QueryFactory(session, view);
    }

    @Override
    <R extends @Nullable Object> R call(Supplier<R> operation) {
        return session.call(() -> {
            requireOpen();
            return operation.get();
        });
    }

    private void run(Runnable operation) {
        call(() -> {
            operation.run();
            return null;
        });
    }

    private void requireOpen() {
        operations.requireOpen();
    }
}

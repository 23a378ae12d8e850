// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.context.PersistenceContext;
import io.ringway.context.QueriedTables;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TransactionRequiredException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an EntityManager and its views share: one persistence context, one transaction, one life. */
final class EntityManagerSession {
    private final CqlEntityManagerFactory factory;
    private final PersistenceContext context;
    private final Demarcation demarcation;
    private final Map<String, Object> properties;
    private final CacheModes cacheModes;
    private FlushModeType flushMode = FlushModeType.AUTO;
    private boolean open = true;

    EntityManagerSession(
            CqlEntityManagerFactory factory, Map<String, Object> properties, SynchronizationType synchronization) {
        UnitServices unit = factory.unit();
        this.factory = factory;
        this.context = new PersistenceContext(
                unit.model(),
                unit.router(),
                unit.reader(),
                unit.flusher(),
                unit.lives(),
                unit.mergesBlindly(),
                this::failed);
        this.demarcation = factory.demarcation(this, synchronization);
        this.properties = new HashMap<>(properties);
        this.cacheModes = CacheModes.of(properties);
    }

    CqlEntityManagerFactory factory() {
        return factory;
    }

    UnitServices unit() {
        return factory.unit();
    }

    /** The persistence context of an open EntityManager, joined to the transaction that is active, if there is one. */
    PersistenceContext context() {
        PersistenceContext shared = sharedContext();
        shared.requireNoneUnderWay();
        return shared;
    }

    /** As {@link #context}, though asynchronous operations may be under way. */
    PersistenceContext sharedContext() {
        requireOpen();
        demarcation.beforeOperation();
        return context;
    }

    /** As {@link #sharedContext}, where what is dirty may be written now. */
    PersistenceContext flushable() {
        PersistenceContext shared = sharedContext();
        demarcation.requireFlushable();
        return shared;
    }

    /** @throws IllegalStateException RW-1541, when asynchronous operations are under way */
    void requireNoneUnderWay() {
        context.requireNoneUnderWay();
    }

    Demarcation demarcation() {
        return demarcation;
    }

    /** @throws TransactionRequiredException when this belongs to no transaction */
    void requireTransaction() {
        if (!isJoined()) {
            throw new TransactionRequiredException(Problem.of("RW-1318", "No transaction is active")
                    .fix("Begin one")
                    .text());
        }
    }

    /** The EntityTransaction; JTA has none. */
    EntityTransaction transaction() {
        factory.requireResourceLocal();
        return (EntityTransaction) demarcation;
    }

    boolean isJoined() {
        demarcation.beforeOperation();
        return demarcation.isJoined();
    }

    Map<String, Object> properties() {
        return properties;
    }

    void property(String name, Object value) {
        cacheModes.take(name, value);
        properties.put(name, value);
    }

    CacheModes cacheModes() {
        return cacheModes;
    }

    FlushModeType flushMode() {
        return flushMode;
    }

    void flushMode(FlushModeType mode) {
        flushMode = mode;
    }

    boolean isOpen() {
        return open && factory.isOpen();
    }

    /**
     * Does one operation of the EntityManager or of a query. When it fails, the transaction that it belongs to can only be
     * rolled back (Jakarta Persistence 3.2, 3.1.1 and 3.11.1).
     */
    <R extends @Nullable Object> R call(Supplier<R> operation) {
        try {
            return operation.get();
        } catch (RuntimeException e) {
            failed(e);
            throw e;
        }
    }

    private void failed(RuntimeException failure) {
        if (!isHarmless(failure)) {
            demarcation.failed(failure);
        }
    }

    /** As a failure in {@link #call}, of an operation that ends on another thread. */
    void failedElsewhere(Throwable failure) {
        if (!isHarmless(failure)) {
            demarcation.failedElsewhere(failure);
        }
    }

    /** As {@link #call}, without a result. */
    void run(Runnable operation) {
        call(() -> {
            operation.run();
            return null;
        });
    }

    /** Writes what is dirty. */
    void flush() {
        flushable().flush();
    }

    /**
     * Before a query: what this unit of work changed must be seen by it (Jakarta Persistence 3.2, 3.11.2). Everything is flushed or
     * nothing, since a part of a unit of work is none.
     *
     * @param tables what the query reads; null when that is not known
     */
    void flushBeforeQuery(FlushModeType mode, @Nullable QueriedTables tables) {
        PersistenceContext changed = context();
        if (mode == FlushModeType.AUTO && demarcation.flushesQueries() && (tables == null || changed.touches(tables))) {
            flush();
        }
    }

    /** Without the checks of an open EntityManager: an active transaction outlives its close. */
    void flushAtCommit() {
        context.commit();
    }

    void clear() {
        context.clear();
    }

    void close() {
        requireOpen();
        if (!demarcation.isPending()) {
            context.clear();
        }
        open = false;
    }

    void requireOpen() {
        factory.requireOpen();
        if (!open) {
            throw new IllegalStateException(Problem.of("RW-1314", "The EntityManager is closed")
                    .at(factory.getName())
                    .fix("Create another one from the EntityManagerFactory")
                    .text());
        }
    }

    private static boolean isHarmless(Throwable failure) {
        return failure instanceof NoResultException
                || failure instanceof NonUniqueResultException
                || failure instanceof LockTimeoutException
                || failure instanceof QueryTimeoutException;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.context.PersistenceContext;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import java.util.HashMap;
import java.util.Map;

/** What an EntityManager and its views share: one persistence context, one transaction, one life. */
final class EntityManagerSession {
    private final CqlEntityManagerFactory factory;
    private final PersistenceContext context;
    private final CqlEntityTransaction transaction;
    private final Map<String, Object> properties;
    private FlushModeType flushMode = FlushModeType.AUTO;
    private boolean open = true;

    EntityManagerSession(CqlEntityManagerFactory factory, Map<String, Object> properties) {
        UnitServices unit = factory.unit();
        this.factory = factory;
        this.context = new PersistenceContext(unit.model(), unit.router(), unit.reader(), unit.flusher());
        this.transaction = new CqlEntityTransaction(this);
        this.properties = new HashMap<>(properties);
    }

    CqlEntityManagerFactory factory() {
        return factory;
    }

    UnitServices unit() {
        return factory.unit();
    }

    /** The persistence context of an open EntityManager. */
    PersistenceContext context() {
        requireOpen();
        return context;
    }

    CqlEntityTransaction transaction() {
        return transaction;
    }

    Map<String, Object> properties() {
        return properties;
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

    /** Writes what is dirty. A failure in a transaction means that it can only be rolled back. */
    void flush() {
        requireOpen();
        try {
            context.flush();
        } catch (PersistenceException e) {
            transaction.failed();
            throw e;
        }
    }

    /** Before a query: what this unit of work changed must be seen by it. */
    void flushBeforeQuery(FlushModeType mode) {
        if (mode == FlushModeType.AUTO && transaction.isActive()) {
            flush();
        }
    }

    /** Without the checks of an open EntityManager: an active transaction outlives its close. */
    void flushAtCommit() {
        context.flush();
    }

    void clear() {
        context.clear();
    }

    void close() {
        requireOpen();
        open = false;
        if (!transaction.isActive()) {
            context.clear();
        }
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
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.ConnectionRegistry;
import io.ringway.EntityStore;
import io.ringway.Problem;
import io.ringway.Repositories;
import io.ringway.SchemaTool;
import io.ringway.enhancer.metamodel.FieldNames;
import io.ringway.jpa.criteria.CqlCriteriaBuilder;
import io.ringway.jpa.graph.NamedGraphs;
import io.ringway.jpa.jta.RegistryLookup;
import jakarta.persistence.Cache;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Query;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.metamodel.Metamodel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An open persistence unit. Safe for use by any number of threads. */
public final class CqlEntityManagerFactory implements EntityManagerFactory {
    private final String name;
    private final Map<String, Object> properties;
    private final PersistenceUnitTransactionType transactionType;
    private final @Nullable RegistryLookup transactions;
    private final UnitServices unit;
    private final UnitMetamodel metamodel;
    private final NamedGraphs graphs;
    private final NamedQueryStore namedQueries;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /** @param transactions of a JTA unit, where JTA is; null otherwise */
    public CqlEntityManagerFactory(
            String name,
            Map<String, Object> properties,
            PersistenceUnitTransactionType transactionType,
            @Nullable RegistryLookup transactions,
            UnitServices unit) {
        this.name = name;
        this.properties = Map.copyOf(properties);
        this.transactionType = transactionType;
        this.transactions = transactions;
        this.unit = unit;
        this.metamodel = new UnitMetamodel(unit.model());
        this.graphs = new NamedGraphs(unit.model(), metamodel::get);
        this.namedQueries = new NamedQueryStore(unit.model(), unit.queries());
        metamodel.fill(this::namedFields);
    }

    /** Queries and graphs by the names that their fields have in static metamodel classes (Jakarta Persistence 3.2, 5.1.1). */
    private Map<String, Object> namedFields() {
        Map<String, Object> fields = new HashMap<>();
        getNamedQueries(Object.class)
                .forEach((query, reference) -> fields.put("_" + FieldNames.identifier(query) + "_", reference));
        graphs.below(Object.class).forEach((graph, plan) -> fields.put("_" + FieldNames.identifier(graph), plan));
        return fields;
    }

    @Override
    public EntityManager createEntityManager() {
        return create(Map.of(), SynchronizationType.SYNCHRONIZED);
    }

    @Override
    public EntityManager createEntityManager(@Nullable Map<?, ?> map) {
        return create(map, SynchronizationType.SYNCHRONIZED);
    }

    @Override
    public EntityManager createEntityManager(SynchronizationType synchronizationType) {
        return createEntityManager(synchronizationType, Map.of());
    }

    @Override
    public EntityManager createEntityManager(SynchronizationType synchronizationType, @Nullable Map<?, ?> map) {
        requireOpen();
        if (transactionType == PersistenceUnitTransactionType.RESOURCE_LOCAL) {
            throw new IllegalStateException(
                    Problem.of("RW-1325", "A synchronization type goes with JTA alone, and the unit is RESOURCE_LOCAL")
                            .at(name)
                            .fix("Call createEntityManager without it")
                            .text());
        }
        return create(map, synchronizationType);
    }

    @Override
    public CriteriaBuilder getCriteriaBuilder() {
        return new CqlCriteriaBuilder(getMetamodel());
    }

    @Override
    public Metamodel getMetamodel() {
        requireOpen();
        return metamodel.get();
    }

    @Override
    public boolean isOpen() {
        return open.get();
    }

    /** Closes the unit's own connections; sessions that were handed in, and those of the shared registry, stay open. */
    @Override
    public void close() {
        if (!open.compareAndSet(true, false)) {
            throw closed();
        }
        unit.lives().close();
        unit.registry().close();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Map<String, Object> getProperties() {
        requireOpen();
        return properties;
    }

    @Override
    public Cache getCache() {
        requireOpen();
        return new CqlCache(unit.model());
    }

    @Override
    public PersistenceUnitUtil getPersistenceUnitUtil() {
        requireOpen();
        return new CqlPersistenceUnitUtil(unit.model());
    }

    @Override
    public PersistenceUnitTransactionType getTransactionType() {
        return transactionType;
    }

    @Override
    public SchemaManager getSchemaManager() {
        requireOpen();
        return new CqlSchemaManager(unit.schema());
    }

    @Override
    public void addNamedQuery(String queryName, Query query) {
        requireOpen();
        namedQueries.add(queryName, QueryFactory.added(query));
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        requireOpen();
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        if (type == ConnectionRegistry.class) {
            return type.cast(unit.registry());
        }
        if (type == EntityStore.class) {
            return type.cast(unit.store());
        }
        if (type == SchemaTool.class) {
            return type.cast(unit.schema().tool());
        }
        if (type == Repositories.class) {
            return type.cast(unit.repositories());
        }
        throw Unwrapping.refusal(
                "EntityManagerFactory",
                type,
                "EntityManagerFactory, ConnectionRegistry, EntityStore, Repositories and SchemaTool");
    }

    @Override
    public <T> void addNamedEntityGraph(String graphName, EntityGraph<T> entityGraph) {
        requireOpen();
        graphs.add(graphName, entityGraph);
    }

    @Override
    public <R> Map<String, TypedQueryReference<R>> getNamedQueries(Class<R> resultType) {
        requireOpen();
        return namedQueries.references(resultType);
    }

    NamedQueryStore namedQueries() {
        return namedQueries;
    }

    @Override
    public <E> Map<String, EntityGraph<? extends E>> getNamedEntityGraphs(Class<E> entityType) {
        requireOpen();
        return graphs.below(entityType);
    }

    @Override
    public void runInTransaction(Consumer<EntityManager> work) {
        callInTransaction(em -> {
            work.accept(em);
            return null;
        });
    }

    @Override
    public <R> R callInTransaction(Function<EntityManager, R> work) {
        EntityManagerSession session = session(Map.of(), SynchronizationType.SYNCHRONIZED);
        try (EntityManager em = new CqlEntityManager(session, null)) {
            if (transactionType == PersistenceUnitTransactionType.RESOURCE_LOCAL) {
                return TransactionBlock.local(em, work);
            }
            return transactions == null
                    ? TransactionBlock.joined(session, em, work)
                    : JtaBlock.call(transactions, session, em, work);
        }
    }

    NamedGraphs graphs() {
        return graphs;
    }

    UnitServices unit() {
        return unit;
    }

    void requireOpen() {
        if (!open.get()) {
            throw closed();
        }
    }

    void requireResourceLocal() {
        if (transactionType != PersistenceUnitTransactionType.RESOURCE_LOCAL) {
            throw new IllegalStateException(Problem.of("RW-1326", "An EntityTransaction goes with RESOURCE_LOCAL alone")
                    .at(name)
                    .because("The unit's transactions are JTA's")
                    .fix("Use the UserTransaction, or set transaction-type to RESOURCE_LOCAL")
                    .text());
        }
    }

    Demarcation demarcation(EntityManagerSession session, SynchronizationType synchronization) {
        if (transactionType == PersistenceUnitTransactionType.RESOURCE_LOCAL) {
            return new CqlEntityTransaction(session);
        }
        boolean joinsByItself = synchronization == SynchronizationType.SYNCHRONIZED;
        if (transactions == null) {
            return new NoTransactions(name, joinsByItself);
        }
        return new JtaTransaction(session, transactions, joinsByItself);
    }

    private EntityManager create(@Nullable Map<?, ?> given, SynchronizationType synchronization) {
        return new CqlEntityManager(session(given == null ? Map.of() : given, synchronization), null);
    }

    private EntityManagerSession session(Map<?, ?> given, SynchronizationType synchronization) {
        requireOpen();
        Map<String, Object> merged = new HashMap<>(properties);
        given.forEach((key, value) -> merged.put(String.valueOf(key), value));
        return new EntityManagerSession(this, merged, synchronization);
    }

    private IllegalStateException closed() {
        return new IllegalStateException(Problem.of("RW-1327", "The EntityManagerFactory is closed")
                .at(name)
                .text());
    }
}

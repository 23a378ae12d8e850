// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.RoutedEntityManager;
import io.ringway.jpa.criteria.Translated;
import io.ringway.jpa.graph.NamedGraphs;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Query;
import jakarta.persistence.StoredProcedureQuery;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.CriteriaSelect;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The part of an EntityManager that makes queries. */
abstract class QueryOperations implements RoutedEntityManager {

    /** Makes queries in JPQL and CQL, by name and with Criteria. */
    abstract QueryFactory queries();

    /**
     * Does what one method is asked for, of an open EntityManager. Where it fails, the transaction can only be rolled back
     * (Jakarta Persistence 3.2, 3.1.1).
     */
    abstract <R extends @Nullable Object> R call(Supplier<R> operation);

    /** The unit's entity graphs. */
    abstract NamedGraphs graphs();

    @Override
    public Query createNativeQuery(String cql) {
        return call(() -> queries().cql(cql, Object.class));
    }

    @Override
    public <T> Query createNativeQuery(String cql, Class<T> resultClass) {
        return call(() -> queries().cql(cql, resultClass));
    }

    @Override
    public Query createNativeQuery(String cql, String resultSetMapping) {
        return call(() -> queries().nativeMapped(cql, resultSetMapping));
    }

    @Override
    public Query createQuery(String jpql) {
        return call(() -> queries().jpql(jpql, Object.class));
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaQuery<T> query) {
        return call(() -> queries().criteria(Translated.of(query)));
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaSelect<T> query) {
        return call(() -> queries().criteria(Translated.of(query)));
    }

    @Override
    public Query createQuery(CriteriaUpdate<?> query) {
        return call(() -> queries().criteria(Translated.of(query)));
    }

    @Override
    public Query createQuery(CriteriaDelete<?> query) {
        return call(() -> queries().criteria(Translated.of(query)));
    }

    @Override
    public <T> TypedQuery<T> createQuery(String jpql, Class<T> resultClass) {
        return call(() -> queries().jpql(jpql, resultClass));
    }

    @Override
    public <T> TypedQuery<T> createQuery(TypedQueryReference<T> reference) {
        return call(() -> queries().referred(reference));
    }

    @Override
    public Query createNamedQuery(String name) {
        return call(() -> queries().named(name, Object.class));
    }

    @Override
    public <T> TypedQuery<T> createNamedQuery(String name, Class<T> resultClass) {
        return call(() -> queries().named(name, resultClass));
    }

    @Override
    public StoredProcedureQuery createNamedStoredProcedureQuery(String name) {
        return noStoredProcedures();
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedure) {
        return noStoredProcedures();
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedure, Class<?>... resultClasses) {
        return noStoredProcedures();
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedure, String... resultSetMappings) {
        return noStoredProcedures();
    }

    @Override
    public CriteriaBuilder getCriteriaBuilder() {
        return call(() -> getEntityManagerFactory().getCriteriaBuilder());
    }

    @Override
    public Metamodel getMetamodel() {
        return call(() -> getEntityManagerFactory().getMetamodel());
    }

    @Override
    public <T> EntityGraph<T> createEntityGraph(Class<T> rootType) {
        return call(() -> graphs().create(rootType));
    }

    /** Null when there is no graph of that name. */
    @Override
    public @Nullable EntityGraph<?> createEntityGraph(String name) {
        return call(() -> graphs().copy(name));
    }

    @Override
    public EntityGraph<?> getEntityGraph(String name) {
        return call(() -> graphs().get(name));
    }

    @Override
    public <T> List<EntityGraph<? super T>> getEntityGraphs(Class<T> entityClass) {
        return call(() -> graphs().of(entityClass));
    }

    private StoredProcedureQuery noStoredProcedures() {
        return call(() -> {
            throw Unsupported.storedProcedures();
        });
    }
}

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
import org.jspecify.annotations.Nullable;

/** The part of an EntityManager that makes queries. */
abstract class QueryOperations implements RoutedEntityManager {

    /** Makes queries in JPQL and CQL, by name and with Criteria. */
    abstract QueryFactory queries();

    abstract void requireOpen();

    /** The unit's entity graphs. */
    abstract NamedGraphs graphs();

    @Override
    public Query createNativeQuery(String cql) {
        requireOpen();
        return queries().cql(cql, Object.class);
    }

    @Override
    public <T> Query createNativeQuery(String cql, Class<T> resultClass) {
        requireOpen();
        return queries().cql(cql, resultClass);
    }

    @Override
    public Query createNativeQuery(String cql, String resultSetMapping) {
        requireOpen();
        return queries().nativeMapped(cql, resultSetMapping);
    }

    @Override
    public Query createQuery(String jpql) {
        requireOpen();
        return queries().jpql(jpql, Object.class);
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaQuery<T> query) {
        requireOpen();
        return queries().criteria(Translated.of(query));
    }

    @Override
    public <T> TypedQuery<T> createQuery(CriteriaSelect<T> query) {
        requireOpen();
        return queries().criteria(Translated.of(query));
    }

    @Override
    public Query createQuery(CriteriaUpdate<?> query) {
        requireOpen();
        return queries().criteria(Translated.of(query));
    }

    @Override
    public Query createQuery(CriteriaDelete<?> query) {
        requireOpen();
        return queries().criteria(Translated.of(query));
    }

    @Override
    public <T> TypedQuery<T> createQuery(String jpql, Class<T> resultClass) {
        requireOpen();
        return queries().jpql(jpql, resultClass);
    }

    @Override
    public <T> TypedQuery<T> createQuery(TypedQueryReference<T> reference) {
        requireOpen();
        return queries().referred(reference);
    }

    @Override
    public Query createNamedQuery(String name) {
        requireOpen();
        return queries().named(name, Object.class);
    }

    @Override
    public <T> TypedQuery<T> createNamedQuery(String name, Class<T> resultClass) {
        requireOpen();
        return queries().named(name, resultClass);
    }

    @Override
    public StoredProcedureQuery createNamedStoredProcedureQuery(String name) {
        throw Unsupported.storedProcedures();
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedure) {
        throw Unsupported.storedProcedures();
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedure, Class<?>... resultClasses) {
        throw Unsupported.storedProcedures();
    }

    @Override
    public StoredProcedureQuery createStoredProcedureQuery(String procedure, String... resultSetMappings) {
        throw Unsupported.storedProcedures();
    }

    @Override
    public CriteriaBuilder getCriteriaBuilder() {
        requireOpen();
        return getEntityManagerFactory().getCriteriaBuilder();
    }

    @Override
    public Metamodel getMetamodel() {
        requireOpen();
        return getEntityManagerFactory().getMetamodel();
    }

    @Override
    public <T> EntityGraph<T> createEntityGraph(Class<T> rootType) {
        requireOpen();
        return graphs().create(rootType);
    }

    /** Null when there is no graph of that name. */
    @Override
    public @Nullable EntityGraph<?> createEntityGraph(String name) {
        requireOpen();
        return graphs().copy(name);
    }

    @Override
    public EntityGraph<?> getEntityGraph(String name) {
        requireOpen();
        return graphs().get(name);
    }

    @Override
    public <T> List<EntityGraph<? super T>> getEntityGraphs(Class<T> entityClass) {
        requireOpen();
        return graphs().of(entityClass);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.Using;
import io.ringway.context.query.CompiledQuery;
import io.ringway.jpa.NamedQueryStore.Added;
import io.ringway.jpa.NamedQueryStore.Settings;
import io.ringway.jpa.criteria.Translated;
import io.ringway.jpa.rows.ResultMapping;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.TypedQueryReference;
import org.jspecify.annotations.Nullable;

/** Makes the queries of an EntityManager, or of a view of one. */
final class QueryFactory {
    private final EntityManagerSession session;
    private final @Nullable Using view;

    QueryFactory(EntityManagerSession session, @Nullable Using view) {
        this.session = session;
        this.view = view;
    }

    <X> CqlQuery<X> jpql(String jpql, Class<X> result) {
        return session.call(() -> compiled(session.unit().queries().jpql(jpql), result));
    }

    /** A native query whose rows become instances of a type. */
    <X> CqlNativeQuery<X> cql(String cql, Class<X> result) {
        return session.call(() -> nativeQuery(cql, result, null));
    }

    /** @throws IllegalArgumentException when there is no such mapping, or it is not possible */
    CqlNativeQuery<Object> nativeMapped(String cql, String mapping) {
        return session.call(() -> nativeQuery(
                cql, Object.class, ResultMapping.of(mapping, session.unit().model())));
    }

    <X> CqlQuery<X> compiled(CompiledQuery query, Class<X> result) {
        return new CqlQuery<>(session, view, query, result, null);
    }

    <X> CqlQuery<X> criteria(Translated criteria) {
        return session.call(
                () -> new CqlQuery<>(session, view, session.unit().queries().tree(criteria.statement()), criteria));
    }

    @SuppressWarnings("unchecked")
    <X> TypedQuery<X> referred(TypedQueryReference<X> reference) {
        TypedQuery<X> query = named(
                reference.getName(),
                (Class<X>) (Class<?>) reference.getResultType(),
                reference.getHints().get(QueryHints.ACCESS));
        reference.getHints().forEach(query::setHint);
        return query;
    }

    <X> TypedQuery<X> named(String name, Class<X> result) {
        return named(name, result, null);
    }

    private <X> TypedQuery<X> named(String name, Class<X> result, @Nullable Object access) {
        return session.call(() -> {
            NamedQueryStore names = session.factory().namedQueries();
            Added added = names.added(name);
            if (added != null) {
                return added(added, result);
            }
            NamedQuery query = names.query(name);
            if (query != null) {
                Settings settings = Settings.of(query.hints(), query.lockMode());
                CompiledQuery compiled = session.unit().queries().jpql(query.query());
                Object level = access == null ? settings.hints().get(QueryHints.ACCESS) : access;
                Class<X> each = eachResult(result, query.resultClass());
                return with(settings, new CqlQuery<>(session, view, compiled, each, level));
            }
            NamedNativeQuery nativeQuery = names.nativeQuery(name);
            if (nativeQuery != null) {
                return with(Settings.of(nativeQuery.hints()), nativeQuery(nativeQuery, result));
            }
            throw names.unknown(name);
        });
    }

    private <X> CqlNativeQuery<X> nativeQuery(NamedNativeQuery query, Class<X> asked) {
        return nativeQuery(
                query.query(),
                eachResult(asked, query.resultClass()),
                ResultMapping.of(query, session.unit().model()));
    }

    /** What a call asks for; when that is anything, what the query says (Jakarta Persistence 3.2, 10.4). */
    @SuppressWarnings("unchecked")
    private static <X> Class<X> eachResult(Class<X> asked, Class<?> said) {
        return asked == Object.class && said != void.class ? (Class<X>) said : asked;
    }

    private <X> CqlNativeQuery<X> nativeQuery(String cql, Class<X> result, @Nullable ResultMapping mapping) {
        NativeResults<X> results =
                mapping == null ? NativeResults.of(result, session.unit().model()) : NativeResults.of(result, mapping);
        return new CqlNativeQuery<>(session, view, cql, results);
    }

    private <X> TypedQuery<X> added(Added added, Class<X> asked) {
        Class<X> result = eachResult(asked, added.result());
        TypedQuery<X> query = added.compiled() != null
                ? new CqlQuery<>(
                        session,
                        view,
                        added.compiled(),
                        result,
                        added.settings().access())
                : nativeQuery(String.valueOf(added.cql()), result, added.mapping());
        return with(added.settings(), query);
    }

    private static <X> TypedQuery<X> with(Settings settings, TypedQuery<X> query) {
        settings.hints().forEach(query::setHint);
        if (settings.lockMode() != LockModeType.NONE) {
            query.setLockMode(settings.lockMode());
        }
        return query.setFirstResult(settings.firstResult()).setMaxResults(settings.maxResults());
    }

    /** A query as it is now, but for its parameters, to be kept under a name. */
    static Added added(Query query) {
        if (query instanceof CqlQuery<?> jpql) {
            return jpql.named();
        }
        if (query instanceof CqlNativeQuery<?> cql) {
            return cql.named();
        }
        throw new IllegalArgumentException(
                Problem.of("RW-1575", "A " + query.getClass().getName() + " cannot be kept under a name")
                        .fix("Give a query that an EntityManager of this unit has made")
                        .text());
    }
}

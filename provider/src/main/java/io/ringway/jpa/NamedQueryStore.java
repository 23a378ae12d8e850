// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.context.query.CompiledQuery;
import io.ringway.mapping.NamedQueries;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.TypedQueryReference;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The queries that a unit has under a name: those of its classes and mapping files, and those that the application has added
 * (Jakarta Persistence 3.2, 10.4). Safe for use by any number of threads.
 */
final class NamedQueryStore {
    private final NamedQueries declared;
    private final ConcurrentMap<String, Added> added = new ConcurrentHashMap<>();

    NamedQueryStore(NamedQueries declared) {
        this.declared = declared;
    }

    /**
     * What an application has made a named query of.
     *
     * @param compiled null for a native query
     * @param cql null for one that is not native
     */
    record Added(@Nullable CompiledQuery compiled, @Nullable String cql, Class<?> result, Settings settings) {}

    /** What a query made by its name begins with. */
    record Settings(
            Map<String, Object> hints,
            LockModeType lockMode,
            int firstResult,
            int maxResults,
            @Nullable QueryAccess access) {
        static Settings of(QueryHint[] given, LockModeType lockMode) {
            Map<String, Object> hints = new HashMap<>();
            for (QueryHint hint : given) {
                hints.put(hint.name(), hint.value());
            }
            return new Settings(hints, lockMode, 0, Integer.MAX_VALUE, null);
        }
    }

    void add(String name, Added query) {
        added.put(name, query);
    }

    @Nullable
    Added added(String name) {
        return added.get(name);
    }

    @Nullable
    NamedQuery query(String name) {
        return declared.queries().get(name);
    }

    @Nullable
    NamedNativeQuery nativeQuery(String name) {
        return declared.nativeQueries().get(name);
    }

    IllegalArgumentException unknown(String name) {
        TreeSet<String> names = new TreeSet<>(declared.queries().keySet());
        names.addAll(declared.nativeQueries().keySet());
        names.addAll(added.keySet());
        return new IllegalArgumentException(Problem.of("RW-1574", "There is no query with the name '" + name + "'")
                .fix(names.isEmpty() ? "The unit has no named queries" : "The unit has " + names)
                .text());
    }

    /** Those of which the results have a type. */
    <R> Map<String, TypedQueryReference<R>> references(Class<R> type, ResultTypes results) {
        Map<String, TypedQueryReference<R>> references = new HashMap<>();
        declared.queries().forEach((name, query) -> {
            Class<?> result = results.of(query);
            if (type.isAssignableFrom(result)) {
                references.put(name, NamedQueryReference.of(query, result.asSubclass(type)));
            }
        });
        return references;
    }

    /** Tells what a named query gives. */
    interface ResultTypes {
        Class<?> of(NamedQuery query);
    }
}

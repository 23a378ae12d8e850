// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.context.query.CompiledQuery;
import io.ringway.context.query.UnitQueries;
import io.ringway.jpa.rows.ResultMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.NamedQueries;
import io.ringway.query.NativeText;
import io.ringway.query.typed.ResolvedQuery;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.TypedQueryReference;
import java.lang.invoke.MethodType;
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
    private final EntityModel model;
    private final UnitQueries compiler;
    private final NamedQueries declared;
    private final ConcurrentMap<String, Added> added = new ConcurrentHashMap<>();

    NamedQueryStore(EntityModel model, UnitQueries compiler) {
        this.model = model;
        this.compiler = compiler;
        this.declared = model.queries();
    }

    /**
     * What an application has made a named query of.
     *
     * @param compiled null for a native query
     * @param cql null for one that is not native
     * @param mapping null when the class of the result says what rows become
     */
    record Added(
            @Nullable CompiledQuery compiled,
            @Nullable String cql,
            @Nullable ResultMapping mapping,
            Class<?> result,
            Settings settings) {}

    /** What a query made by its name begins with. */
    record Settings(
            Map<String, Object> hints,
            LockModeType lockMode,
            int firstResult,
            int maxResults,
            @Nullable QueryAccess access) {
        static Settings of(QueryHint[] given) {
            return of(given, LockModeType.NONE);
        }

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

    /** Those of which the results have a type. One that was added takes the place of one that is declared. */
    <R> Map<String, TypedQueryReference<R>> references(Class<R> type) {
        Map<String, NamedQueryReference<?>> all = new HashMap<>();
        declared.queries().forEach((name, query) -> put(all, name, type(query), Settings.of(query.hints())));
        declared.nativeQueries().forEach((name, query) -> put(all, name, type(query), Settings.of(query.hints())));
        added.forEach((name, query) -> put(all, name, type(query), query.settings()));
        Map<String, TypedQueryReference<R>> references = new HashMap<>();
        all.forEach((name, reference) -> {
            if (type.isAssignableFrom(reference.type())) {
                references.put(
                        name, new NamedQueryReference<>(name, reference.type().asSubclass(type), reference.hints()));
            }
        });
        return references;
    }

    /** What writes has no results; those of a primitive type are boxed. */
    private static void put(Map<String, NamedQueryReference<?>> all, String name, Class<?> type, Settings settings) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (boxed == Void.class) {
            all.remove(name);
        } else {
            all.put(name, new NamedQueryReference<>(name, boxed, Map.copyOf(settings.hints())));
        }
    }

    private Class<?> type(NamedQuery query) {
        return query.resultClass() == void.class ? rowType(compiler.jpql(query.query())) : query.resultClass();
    }

    private Class<?> type(NamedNativeQuery query) {
        if (query.resultClass() != void.class) {
            return query.resultClass();
        }
        ResultMapping mapping = ResultMapping.of(query, model);
        return mapping == null ? rowType(query.query()) : mapping.type();
    }

    private static Class<?> type(Added query) {
        if (query.result() != Object.class) {
            return query.result();
        }
        if (query.compiled() != null) {
            return rowType(query.compiled());
        }
        return query.mapping() == null
                ? rowType(String.valueOf(query.cql()))
                : query.mapping().type();
    }

    private static Class<?> rowType(CompiledQuery query) {
        return query.resolution().statement() instanceof ResolvedQuery reading ? reading.rowType() : Void.class;
    }

    private static Class<?> rowType(String cql) {
        return NativeText.parse(cql).returnsRows() ? Object.class : Void.class;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SqlResultSetMapping;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Collects what classes and mapping files have under a name (Jakarta Persistence 3.2, 12.2.2). For one thread. */
final class NamedQueryReader {
    private final Collection<Class<?>> classes;
    private final Metadata metadata;
    private final Problems problems;

    /** @param problems told of names that two of the classes give */
    NamedQueryReader(Collection<Class<?>> classes, Metadata metadata, Problems problems) {
        this.classes = classes;
        this.metadata = metadata;
        this.problems = problems;
    }

    NamedQueries read() {
        NamedQueries files = metadata.queries();
        Map<String, Class<?>> queries = new HashMap<>();
        return new NamedQueries(
                all(NamedQuery.class, NamedQuery::name, files.queries(), queries),
                all(NamedNativeQuery.class, NamedNativeQuery::name, files.nativeQueries(), queries),
                all(SqlResultSetMapping.class, SqlResultSetMapping::name, files.resultSets(), new HashMap<>()));
    }

    /**
     * @param <A> what has a name
     * @param byName those of mapping files, which go before those of classes
     * @param taken the classes that have given a name
     */
    private <A extends Annotation> Map<String, A> all(
            Class<A> kind, Function<A, String> name, Map<String, A> byName, Map<String, Class<?>> taken) {
        Map<String, A> all = new LinkedHashMap<>(byName);
        for (Class<?> type : classes) {
            for (A annotation : metadata.findAll(type, kind)) {
                Class<?> other = taken.putIfAbsent(name.apply(annotation), type);
                if (other != null) {
                    refuse(name.apply(annotation), kind, other, type);
                }
                all.putIfAbsent(name.apply(annotation), annotation);
            }
        }
        return all;
    }

    private void refuse(String name, Class<? extends Annotation> kind, Class<?> first, Class<?> second) {
        problems.add(Problem.of("RW-1170", "The name '" + name + "' of a @" + kind.getSimpleName() + " is given twice")
                .at(first == second ? first.getName() : first.getName() + " and " + second.getName())
                .because("It is looked up by its name in the whole unit")
                .fix("Rename one of them"));
    }
}

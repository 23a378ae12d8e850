// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.Problem;
import io.ringway.bootstrap.xml.XmlElement;
import io.ringway.mapping.NamedQueries;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SqlResultSetMapping;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The queries and result set mappings that mapping files give names. For one thread. */
final class FileQueries {
    private final List<Problem> problems;
    private final Map<String, NamedQuery> queries = new LinkedHashMap<>();
    private final Map<String, NamedNativeQuery> nativeQueries = new LinkedHashMap<>();
    private final Map<String, SqlResultSetMapping> resultSets = new LinkedHashMap<>();
    private final Map<String, String> queryPlaces = new HashMap<>();
    private final Map<String, String> resultSetPlaces = new HashMap<>();

    FileQueries(List<Problem> problems) {
        this.problems = problems;
    }

    /** Takes those that stand in an element: of a file, or of an entity. */
    void add(XmlElement element, AnnotationMaker maker) {
        add(element, "named-query", NamedQuery.class, maker, queries, queryPlaces);
        add(element, "named-native-query", NamedNativeQuery.class, maker, nativeQueries, queryPlaces);
        add(element, "sql-result-set-mapping", SqlResultSetMapping.class, maker, resultSets, resultSetPlaces);
    }

    NamedQueries all() {
        return new NamedQueries(queries, nativeQueries, resultSets);
    }

    private <A extends Annotation> void add(
            XmlElement element,
            String kind,
            Class<A> type,
            AnnotationMaker maker,
            Map<String, A> byName,
            Map<String, String> places) {
        for (XmlElement child : element.children(kind)) {
            String name = child.required("name");
            String other = places.putIfAbsent(name, child.place());
            if (other != null) {
                problems.add(Problem.of("RW-1170", "The name '" + name + "' of a <" + kind + "> is given twice")
                        .at(other + " and " + child.place())
                        .because("It is looked up by its name in the whole unit")
                        .fix("Rename one of them"));
            }
            byName.put(name, maker.make(type, child));
        }
    }
}

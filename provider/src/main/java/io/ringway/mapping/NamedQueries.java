// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SqlResultSetMapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a unit has under a name: queries, native queries and mappings of results, each by its name (Jakarta Persistence 3.2,
 * 10.4). They come from annotations and from mapping files. Immutable.
 */
public record NamedQueries(
        Map<String, NamedQuery> queries,
        Map<String, NamedNativeQuery> nativeQueries,
        Map<String, SqlResultSetMapping> resultSets) {

    public static final NamedQueries NONE = new NamedQueries(Map.of(), Map.of(), Map.of());

    public NamedQueries {
        queries = Collections.unmodifiableMap(new LinkedHashMap<>(queries));
        nativeQueries = Collections.unmodifiableMap(new LinkedHashMap<>(nativeQueries));
        resultSets = Collections.unmodifiableMap(new LinkedHashMap<>(resultSets));
    }
}

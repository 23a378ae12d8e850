// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.TypedQueryReference;
import java.util.HashMap;
import java.util.Map;

/** A named query, as an application refers to it. */
record NamedQueryReference<R>(String name, Class<? extends R> type, Map<String, Object> hints)
        implements TypedQueryReference<R> {

    static <R> NamedQueryReference<R> of(NamedQuery query, Class<? extends R> type) {
        Map<String, Object> hints = new HashMap<>();
        for (QueryHint hint : query.hints()) {
            hints.put(hint.name(), hint.value());
        }
        return new NamedQueryReference<>(query.name(), type, Map.copyOf(hints));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Class<? extends R> getResultType() {
        return type;
    }

    @Override
    public Map<String, Object> getHints() {
        return hints;
    }
}

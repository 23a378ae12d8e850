// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import jakarta.persistence.TypedQueryReference;
import java.util.Map;

/** A named query, as an application refers to it. */
record NamedQueryReference<R>(String name, Class<? extends R> type, Map<String, Object> hints)
        implements TypedQueryReference<R> {
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

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.context.query.CompiledQuery;
import io.ringway.context.query.CompiledQuery.Executable;
import jakarta.persistence.NamedQuery;

/** What named queries say that they give. */
public final class NamedResults {
    private NamedResults() {}

    /**
     * Whether a query can give its {@link NamedQuery#resultClass}, as it is looked at when it is made.
     *
     * @throws IllegalArgumentException RW-1573, when it gives something else
     */
    public static void check(NamedQuery query, CompiledQuery compiled, Executable executable) {
        if (query.resultClass() != void.class) {
            var unused = QueryResults.of(executable, compiled.resolution(), ResultType.of(query.resultClass()));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.context.query.UnitQueries;
import io.ringway.mapping.EntityModel;
import io.ringway.spi.Feature;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Compiles every named query when the unit opens, as far as that can be done without a server. */
final class QueryChecks {
    private QueryChecks() {}

    /** @throws ConfigurationException RW-1020, that lists every named query that cannot be compiled */
    static void check(String unit, EntityModel model, UnitQueries queries) {
        List<Problem> problems = new ArrayList<>();
        model.queries().queries().forEach((name, query) -> {
            try {
                queries.jpql(query.query()).on(EnumSet.allOf(Feature.class), access(query, queries.access()));
            } catch (RuntimeException e) {
                problems.add(Problem.of("RW-1020", "The named query cannot be compiled")
                        .at(name)
                        .because(String.valueOf(e.getMessage())));
            }
        });
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The persistence unit '" + unit + "'", problems);
        }
    }

    private static QueryAccess access(NamedQuery query, QueryAccess otherwise) {
        for (QueryHint hint : query.hints()) {
            if (hint.name().equals("ringway.query.access")) {
                return QueryAccess.valueOf(hint.value().toUpperCase(Locale.ROOT));
            }
        }
        return otherwise;
    }
}

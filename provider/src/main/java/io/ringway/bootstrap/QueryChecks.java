// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import io.ringway.ConfigurationException;
import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.context.query.CompiledQuery;
import io.ringway.context.query.CompiledQuery.Executable;
import io.ringway.context.query.UnitQueries;
import io.ringway.jpa.NamedResults;
import io.ringway.jpa.QueryHints;
import io.ringway.jpa.rows.ResultMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.NamedQueries;
import io.ringway.query.NativeText;
import io.ringway.spi.Feature;
import jakarta.persistence.NamedQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Checks everything that has to do with queries and has a name when the unit opens, as far as that can be done without a server. */
final class QueryChecks {
    private final List<Problem> problems = new ArrayList<>();

    private QueryChecks() {}

    /** @throws ConfigurationException RW-1020, that lists every named query and result set mapping that cannot be used */
    static void check(String unit, EntityModel model, UnitQueries queries) {
        QueryChecks checks = new QueryChecks();
        NamedQueries named = model.queries();
        named.queries()
                .forEach((name, query) ->
                        checks.check("The named query cannot be used", name, () -> check(query, queries)));
        named.nativeQueries()
                .forEach((name, query) -> checks.check("The named native query cannot be used", name, () -> {
                    QueryHints.check(query.hints());
                    NativeText.parse(query.query());
                    ResultMapping.of(query, model);
                }));
        named.resultSets()
                .keySet()
                .forEach(name -> checks.check(
                        "The result set mapping cannot be used", name, () -> ResultMapping.of(name, model)));
        if (!checks.problems.isEmpty()) {
            throw new ConfigurationException("The persistence unit '" + unit + "'", checks.problems);
        }
    }

    private static void check(NamedQuery query, UnitQueries queries) {
        QueryHints.check(query.hints());
        CompiledQuery compiled = queries.jpql(query.query());
        QueryAccess access = QueryHints.access(query.hints(), queries.access());
        Executable executable = compiled.on(EnumSet.allOf(Feature.class), access);
        NamedResults.check(query, compiled, executable);
    }

    private void check(String what, String name, Runnable use) {
        try {
            use.run();
        } catch (RuntimeException e) {
            problems.add(Problem.of("RW-1020", what).at(name).because(String.valueOf(e.getMessage())));
        }
    }
}

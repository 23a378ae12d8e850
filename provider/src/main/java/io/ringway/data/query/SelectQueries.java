// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.context.query.CompiledQuery;
import io.ringway.context.query.UnitQueries;
import io.ringway.query.tree.Aggregate;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Query;
import io.ringway.query.tree.SelectClause;
import io.ringway.query.tree.SelectItem;
import io.ringway.query.tree.SelectQuery;
import jakarta.data.Sort;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The queries of one method that reads: as it is, in each order that calls ask for, and how many results it has. */
final class SelectQueries {
    private static final int KEPT = 64;

    private final MethodStatement method;
    private final UnitQueries queries;
    private final PreparedQuery unsorted;
    private final ConcurrentMap<List<Sort<?>>, PreparedQuery> sorted = new ConcurrentHashMap<>();

    /** @param usual what every call asks for, when calls say no more */
    SelectQueries(MethodStatement method, UnitQueries queries, List<Sort<?>> usual) {
        this.method = method;
        this.queries = queries;
        this.unsorted = usual.isEmpty() ? compiled() : in(usual);
    }

    /** As every call asks for it. */
    PreparedQuery usual() {
        return unsorted;
    }

    /** In an order. */
    PreparedQuery in(List<Sort<?>> sorts) {
        if (sorts.isEmpty()) {
            return unsorted;
        }
        PreparedQuery known = sorted.get(sorts);
        if (known != null) {
            return known;
        }
        Query ordered = select().ordered(Sorts.keys(sorts));
        PreparedQuery compiled = prepared(queries.tree(ordered));
        if (sorted.size() >= KEPT) {
            sorted.clear();
        }
        sorted.put(List.copyOf(sorts), compiled);
        return compiled;
    }

    /** How many results there are in all. */
    PreparedQuery count() {
        if (!(select() instanceof SelectQuery query)
                || query.select().distinct()
                || !query.groupBy().isEmpty()
                || query.having() != null) {
            throw new UnsupportedOperationException(
                    Problem.of("RW-2009", "The results of the query cannot be counted without reading them")
                            .because("It has DISTINCT, GROUP BY or a set operation")
                            .fix("Ask for PageRequest.withoutTotal()")
                            .text());
        }
        Path counted =
                new Path(Position.NONE, String.valueOf(query.from().get(0).alias()));
        SelectItem item =
                new SelectItem(new Aggregate(Aggregate.Kind.COUNT, false, counted, Position.NONE), null, Position.NONE);
        return prepared(queries.tree(new SelectQuery(
                new SelectClause(false, List.of(item), Position.NONE),
                query.from(),
                query.where(),
                List.of(),
                null,
                List.of(),
                Position.NONE)));
    }

    Query select() {
        return (Query) method.statement();
    }

    private PreparedQuery compiled() {
        String text = method.text();
        return prepared(
                text == null
                        ? queries.kept(method.statement())
                        : queries.jdql(text, method.entity().name()));
    }

    private PreparedQuery prepared(CompiledQuery query) {
        return new PreparedQuery(query, Map.copyOf(method.arguments()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.context.query.UnitQueries;
import io.ringway.data.query.KeyBounds.Kept;
import io.ringway.query.tree.And;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Root;
import io.ringway.query.tree.SelectClause;
import io.ringway.query.tree.SelectItem;
import io.ringway.query.tree.SelectQuery;
import jakarta.data.Sort;
import jakarta.data.exceptions.MappingException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a cursored method in one order: from its beginning, and from behind a row on, in both directions. Each selects,
 * behind what the method asks for, the values of which cursors are made.
 */
final class KeysetQueries {
    private final MethodStatement method;
    private final UnitQueries queries;
    private final SelectQuery query;
    private final RootNames names;
    private final KeyOrder order;
    private final KeyBounds bounds;
    private final ConcurrentMap<Part, PreparedQuery> prepared = new ConcurrentHashMap<>();

    /**
     * @throws MappingException RW-2025, when rows can have the same place in the order; RW-2026, as {@link #plain} says
     */
    KeysetQueries(MethodStatement method, UnitQueries queries, List<Sort<?>> sorts) {
        this.method = method;
        this.queries = queries;
        this.query = plain(method);
        this.names = RootNames.of(query);
        this.order = KeyOrder.of(query, sorts, method.entity(), names);
        this.bounds = new KeyBounds(query.where(), order, names, method.entity());
        order.requireTotal(method.entity(), bounds.fixed().keySet());
    }

    /**
     * A query whose rows are those of one entity.
     *
     * @throws MappingException RW-2026, when they are not
     */
    static SelectQuery plain(MethodStatement method) {
        if (method.statement() instanceof SelectQuery select
                && !select.select().distinct()
                && select.from().size() == 1
                && select.from().get(0) instanceof Root
                && select.groupBy().isEmpty()
                && select.having() == null) {
            return select;
        }
        throw new MappingException(Problem.of("RW-2026", "The results of the query are not rows of one entity")
                .because(
                        "A page begins behind a row, and a query with DISTINCT, GROUP BY, joins or set operations makes"
                                + " others of them")
                .fix("Return a Page, or select from the entity alone")
                .text());
    }

    KeyOrder order() {
        return order;
    }

    KeyBounds bounds() {
        return bounds;
    }

    /** The keys whose values differ from row to row, in a direction. */
    List<CursorKey> differing(boolean forward) {
        return (forward ? order : order.turned())
                .keys().stream().filter(key -> !bounds.isFixed(key)).toList();
    }

    /** From the beginning, or from the end backwards. */
    PreparedQuery whole(boolean forward) {
        return prepared(new Part(forward, null, null, Kept.ALL));
    }

    /** What stands behind a cursor in one range of clustering keys, with some of the method's own bounds. */
    PreparedQuery range(boolean forward, Range range, Kept kept) {
        return prepared(new Part(forward, range, null, kept));
    }

    /** What stands behind a cursor, found in Ringway. */
    PreparedQuery anywhere(boolean forward, BitSet nulls) {
        return prepared(new Part(forward, null, (BitSet) nulls.clone(), Kept.ALL));
    }

    /** How many items of a row are the method's; the keys stand behind them. */
    int items() {
        return Math.max(1, query.select().items().size());
    }

    private PreparedQuery prepared(Part part) {
        return prepared.computeIfAbsent(
                part,
                missing -> new PreparedQuery(
                        queries.tree(query(missing)),
                        method.arguments(),
                        order.keys().size()));
    }

    private SelectQuery query(Part part) {
        KeyOrder directed = part.forward ? order : order.turned();
        List<CursorKey> keys = differing(part.forward);
        boolean ascending = !keys.isEmpty() && keys.get(0).ascending();
        List<Expression> conditions = new ArrayList<>(bounds.conditions(part.kept, ascending));
        if (part.range != null) {
            conditions.addAll(BehindKey.range(keys, part.range.equal, part.range.last));
        } else if (part.nulls != null) {
            conditions.add(BehindKey.anywhere(keys, part.nulls));
        }
        return new SelectQuery(
                selected(),
                query.from(),
                conditions.isEmpty() ? null : And.of(conditions, Position.NONE),
                List.of(),
                null,
                directed.sortKeys(),
                Position.NONE);
    }

    private SelectClause selected() {
        List<SelectItem> items = new ArrayList<>(query.select().items());
        if (items.isEmpty()) {
            items.add(new SelectItem(names.self(), null, Position.NONE));
        }
        order.keys().forEach(key -> items.add(new SelectItem(key.value(), null, Position.NONE)));
        return new SelectClause(false, items, Position.NONE);
    }

    /**
     * A range of clustering keys.
     *
     * @param equal how many keys have the cursor's value
     * @param last the first key behind those that are compared
     */
    record Range(int equal, int last) {
        /** What covers all that stands behind a row: one range for each change of the direction, the nearest rows first. */
        static List<Range> all(List<CursorKey> keys) {
            List<Range> ranges = new ArrayList<>();
            int last = keys.size();
            for (int at = keys.size() - 1; at >= 0; at--) {
                boolean begins =
                        at == 0 || keys.get(at - 1).ascending() != keys.get(at).ascending();
                if (begins) {
                    ranges.add(new Range(at, last));
                    last = at;
                }
            }
            return ranges;
        }
    }

    private record Part(
            boolean forward,
            @Nullable Range range,
            @Nullable BitSet nulls,
            Kept kept) {}
}

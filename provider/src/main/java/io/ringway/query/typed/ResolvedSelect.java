// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A selection.
 *
 * @param depth how many selections are around it
 * @param variables how many it declares, those included that have no source of their own
 * @param sources not empty; the first is a root. A subquery may begin with what a variable around it refers to
 * @param where null when every row counts
 * @param groupBy empty when rows are not grouped, or all of them are one group
 * @param grouped whether rows become groups: there is GROUP BY, or an aggregate
 * @param having null when every group counts
 */
public record ResolvedSelect(
        int depth,
        int variables,
        boolean distinct,
        List<ResultItem> items,
        List<Source> sources,
        @Nullable Test where,
        List<Term> groupBy,
        boolean grouped,
        @Nullable Test having,
        List<OrderItem> orderBy,
        boolean correlated)
        implements ResolvedQuery {
    public ResolvedSelect {
        items = List.copyOf(items);
        sources = List.copyOf(sources);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
    }

    /** The same rows, of which each gives one item; in no order. */
    public ResolvedSelect withItem(ResultItem item) {
        return new ResolvedSelect(
                depth,
                variables,
                distinct,
                List.of(item),
                sources,
                where,
                groupBy,
                grouped,
                having,
                List.of(),
                correlated);
    }
}

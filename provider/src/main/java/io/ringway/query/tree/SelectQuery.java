// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A selection.
 *
 * @param from not empty; joins stand behind what they join, as in the text
 */
public record SelectQuery(
        SelectClause select,
        List<From> from,
        @Nullable Expression where,
        List<Expression> groupBy,
        @Nullable Expression having,
        List<SortKey> orderBy,
        Position position)
        implements Query {
    public SelectQuery {
        from = List.copyOf(from);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public SelectQuery ordered(List<SortKey> keys) {
        return new SelectQuery(select, from, where, groupBy, having, keys, position);
    }

    @Override
    public List<Node> children() {
        return Children.of(select)
                .and(from)
                .and(where)
                .and(groupBy)
                .and(having)
                .and(orderBy)
                .list();
    }
}

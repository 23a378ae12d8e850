// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.SetOperation.Kind;
import java.util.List;

/**
 * Two queries whose rows become one result; both have as many items, of types that go together.
 *
 * @param items with the aliases of the left query, and types that hold the values of both; each an {@link ItemTerm}
 */
public record ResolvedCombination(
        Kind kind,
        boolean all,
        ResolvedQuery left,
        ResolvedQuery right,
        List<ResultItem> items,
        List<OrderItem> orderBy)
        implements ResolvedQuery {
    public ResolvedCombination {
        items = List.copyOf(items);
        orderBy = List.copyOf(orderBy);
    }

    @Override
    public boolean correlated() {
        return left.correlated() || right.correlated();
    }
}

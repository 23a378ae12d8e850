// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import io.ringway.query.tree.Comparison.Operator;
import java.util.List;

/**
 * {@code (a, b) > (x, y)}: the first of the values that are not the same decides. No query language has it; pages that begin
 * behind a row ask for it.
 *
 * @param operator one that compares by order
 * @param left at least one
 * @param right as many
 */
public record RowComparison(Operator operator, List<Expression> left, List<Expression> right, Position position)
        implements Predicate {
    public RowComparison {
        left = List.copyOf(left);
        right = List.copyOf(right);
        if (left.isEmpty() || left.size() != right.size()) {
            throw new IllegalArgumentException(left + " and " + right);
        }
    }

    @Override
    public List<Node> children() {
        return Children.of(null).and(left).and(right).list();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * {@code value IN (a, b, c)}.
 *
 * @param items empty only from Criteria, and then nothing is in it
 */
public record InList(Expression value, List<Expression> items, Position position) implements Predicate {
    public InList {
        items = List.copyOf(items);
    }

    @Override
    public List<Node> children() {
        return Children.of(value).and(items).list();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** Two queries combined. */
public record SetOperation(Kind kind, boolean all, Query left, Query right, List<SortKey> orderBy, Position position)
        implements Query {
    public SetOperation {
        orderBy = List.copyOf(orderBy);
    }

    /** How. */
    public enum Kind {
        UNION,
        INTERSECT,
        EXCEPT
    }

    @Override
    public SetOperation ordered(List<SortKey> keys) {
        return new SetOperation(kind, all, left, right, keys, position);
    }

    @Override
    public List<Node> children() {
        return Children.of(left).and(right).and(orderBy).list();
    }
}

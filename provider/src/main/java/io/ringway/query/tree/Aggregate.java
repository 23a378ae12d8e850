// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code COUNT(DISTINCT argument)} and the like. */
public record Aggregate(Kind kind, boolean distinct, Expression argument, Position position) implements Expression {
    /** Which. */
    public enum Kind {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX
    }

    @Override
    public List<Expression> children() {
        return List.of(argument);
    }
}

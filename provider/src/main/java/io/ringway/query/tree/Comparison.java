// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * {@code left operator right}.
 *
 * @param right may be {@link Quantified}
 */
public record Comparison(Operator operator, Expression left, Expression right, Position position) implements Predicate {
    /** The six comparisons. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("<>"),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written. */
        public String symbol() {
            return symbol;
        }
    }

    @Override
    public List<Expression> children() {
        return List.of(left, right);
    }
}

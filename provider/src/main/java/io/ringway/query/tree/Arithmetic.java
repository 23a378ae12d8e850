// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code left operator right}. */
public record Arithmetic(Operator operator, Expression left, Expression right, Position position)
        implements Expression {
    /** The four operations. */
    public enum Operator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/");

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

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** Unary minus of anything but a number, which is a negative {@link Literal} instead. */
public record Negation(Expression operand, Position position) implements Expression {
    @Override
    public List<Expression> children() {
        return List.of(operand);
    }
}

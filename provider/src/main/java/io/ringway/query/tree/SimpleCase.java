// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * {@code CASE operand WHEN value THEN result ELSE otherwise END}.
 *
 * @param branches not empty
 * @param otherwise a {@link NullLiteral} when the text has no ELSE
 */
public record SimpleCase(Expression operand, List<When> branches, Expression otherwise, Position position)
        implements Expression {
    public SimpleCase {
        branches = List.copyOf(branches);
    }

    @Override
    public List<Node> children() {
        return Children.of(operand).and(branches).and(otherwise).list();
    }
}

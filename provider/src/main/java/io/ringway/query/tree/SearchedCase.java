// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * {@code CASE WHEN condition THEN result ELSE otherwise END}.
 *
 * @param branches not empty
 * @param otherwise a {@link NullLiteral} when the text has no ELSE
 */
public record SearchedCase(List<When> branches, Expression otherwise, Position position) implements Expression {
    public SearchedCase {
        branches = List.copyOf(branches);
    }

    @Override
    public List<Node> children() {
        return Children.of(null).and(branches).and(otherwise).list();
    }
}

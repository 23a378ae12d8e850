// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code NOT operand}. */
public record Not(Expression operand, Position position) implements Predicate {
    @Override
    public List<Expression> children() {
        return List.of(operand);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code value BETWEEN low AND high}, bounds included. */
public record Between(Expression value, Expression low, Expression high, Position position) implements Predicate {
    @Override
    public List<Expression> children() {
        return List.of(value, low, high);
    }
}

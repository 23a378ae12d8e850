// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * The entity class of an instance: {@code TYPE(v)}.
 *
 * @param value a path or a parameter
 */
public record TypeOf(Expression value, Position position) implements Expression {
    @Override
    public List<Expression> children() {
        return List.of(value);
    }
}

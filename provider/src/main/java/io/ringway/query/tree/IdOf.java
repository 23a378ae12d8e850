// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** The id of an entity: {@code ID(v)}. */
public record IdOf(PathExpression entity, Position position) implements Expression {
    @Override
    public List<Expression> children() {
        return List.of(entity);
    }
}

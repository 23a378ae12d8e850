// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** The version of an entity: {@code VERSION(v)}. */
public record VersionOf(PathExpression entity, Position position) implements Expression {
    @Override
    public List<Expression> children() {
        return List.of(entity);
    }
}

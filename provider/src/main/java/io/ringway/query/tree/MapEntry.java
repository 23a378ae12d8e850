// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code ENTRY(map)}. */
public record MapEntry(PathExpression map, Position position) implements Expression {
    @Override
    public List<Expression> children() {
        return List.of(map);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code target = value} of a SET clause; {@code NULL} is a {@link NullLiteral}. */
public record Assignment(Path target, Expression value, Position position) implements Node {
    @Override
    public List<Expression> children() {
        return List.of(target, value);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code KEY(map)}. */
public record MapKey(PathExpression map, Position position) implements PathExpression {
    @Override
    public List<Expression> children() {
        return List.of(map);
    }
}

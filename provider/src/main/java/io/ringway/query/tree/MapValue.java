// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code VALUE(map)}, the same as the map alone. */
public record MapValue(PathExpression map, Position position) implements PathExpression {
    @Override
    public List<Expression> children() {
        return List.of(map);
    }
}

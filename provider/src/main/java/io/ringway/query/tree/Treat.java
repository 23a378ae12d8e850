// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** A path narrowed to a subclass: {@code TREAT(path AS Subtype)}. */
public record Treat(PathExpression path, String subtype, Position position) implements PathExpression {
    @Override
    public List<Expression> children() {
        return List.of(path);
    }
}

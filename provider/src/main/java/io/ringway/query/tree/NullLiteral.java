// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code NULL}. */
public record NullLiteral(Position position) implements Expression {
    @Override
    public List<Node> children() {
        return List.of();
    }
}

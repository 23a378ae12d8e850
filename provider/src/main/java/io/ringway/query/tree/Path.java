// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * Names with dots between them. The first one is an identification variable, a result variable, an attribute of the implicit
 * root, or the beginning of an entity's or enum constant's name.
 *
 * @param segments not empty
 */
public record Path(List<String> segments, Position position) implements PathExpression {
    public Path {
        segments = List.copyOf(segments);
    }

    public Path(Position position, String... segments) {
        this(List.of(segments), position);
    }

    @Override
    public List<Node> children() {
        return List.of();
    }
}

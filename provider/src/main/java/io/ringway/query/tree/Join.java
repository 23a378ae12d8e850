// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A join along an association, embedded object or collection.
 *
 * @param target the path, or a {@link Treat} of it
 * @param alias null only for a fetch join
 * @param fetch whether what is joined is read with its owner
 */
public record Join(
        JoinKind kind,
        PathExpression target,
        @Nullable String alias,
        @Nullable Expression on,
        boolean fetch,
        Position position)
        implements From {
    @Override
    public List<Node> children() {
        return Children.of(target).and(on).list();
    }
}

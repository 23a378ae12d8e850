// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk delete.
 *
 * @param where null for all rows
 */
public record DeleteStatement(Root root, @Nullable Expression where, Position position) implements Statement {
    @Override
    public List<Node> children() {
        return Children.of(root).and(where).list();
    }
}

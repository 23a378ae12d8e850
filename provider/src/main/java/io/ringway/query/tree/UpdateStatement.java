// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk update.
 *
 * @param assignments not empty
 * @param where null for all rows
 */
public record UpdateStatement(
        Root root, List<Assignment> assignments, @Nullable Expression where, Position position) implements Statement {
    public UpdateStatement {
        assignments = List.copyOf(assignments);
    }

    @Override
    public List<Node> children() {
        return Children.of(root).and(assignments).and(where).list();
    }
}

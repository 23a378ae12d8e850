// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk update.
 *
 * @param root whose rows are updated
 * @param assignments not empty, no target twice
 * @param where null for all rows
 */
public record ResolvedUpdate(
        EntityVariable root,
        List<Assignment> assignments,
        @Nullable Test where) implements ResolvedStatement {
    public ResolvedUpdate {
        assignments = List.copyOf(assignments);
    }
}

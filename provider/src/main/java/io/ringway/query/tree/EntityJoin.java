// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A join with any entity: {@code JOIN Driver d ON d.plate = a.plate}. */
public record EntityJoin(
        JoinKind kind,
        String entityName,
        String alias,
        @Nullable Expression on,
        Position position) implements From {
    @Override
    public List<Node> children() {
        return Children.of(on).list();
    }
}

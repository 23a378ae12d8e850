// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;

/** The instance that a variable stands for. */
public record EntityTerm(EntityVariable variable, Position position) implements Term {
    @Override
    public Class<?> type() {
        return variable.entity().type();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.ColumnMapping;
import io.ringway.query.tree.Position;

/** An attribute in a single column, which may be a collection. */
public record ColumnTerm(EntityVariable variable, ColumnMapping column, Position position) implements Term {
    @Override
    public Class<?> type() {
        return column.javaType();
    }
}

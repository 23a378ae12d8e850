// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.ColumnMapping;
import io.ringway.query.tree.Position;

/**
 * What the row of a join table has that leads to an instance: the key of a map of entities, or the position in a list of them.
 *
 * @param variable of a collection in a join table
 * @param column of that table
 */
public record JoinRowTerm(EntityVariable variable, ColumnMapping column, Position position) implements Term {
    @Override
    public Class<?> type() {
        return column.javaType();
    }
}

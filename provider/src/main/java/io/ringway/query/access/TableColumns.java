// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;

/** The columns of a table under the mapping of one of its entities. */
final class TableColumns {
    private TableColumns() {}

    /** The column of a table that an entity, which the table's extends, has under the same name. */
    static ColumnMapping of(EntityMapping table, ColumnMapping column) {
        for (ColumnMapping own : table.readColumns()) {
            if (own.column().label().equals(column.column().label())) {
                return own;
            }
        }
        throw new IllegalStateException(table + " has no column " + column);
    }
}

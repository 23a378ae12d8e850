// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.CollectionChange;
import io.ringway.spi.CollectionChange.Kind;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.Scalar;
import java.util.List;

/** What can be changed of a collection without rewriting it. */
final class CollectionColumns {
    private CollectionColumns() {}

    /** Every kind of change that a column takes from one mutation. */
    static List<CollectionChange> changes(Column column) {
        Kind first = column.type() instanceof ListOf ? Kind.PREPEND : Kind.REMOVE;
        return List.of(new CollectionChange(column, first), new CollectionChange(column, Kind.ADD));
    }

    /**
     * Whether two keys are one to the database exactly when they are equal in Java. Decimals are compared there without
     * their scale, instants in milliseconds, and what is converted may lose a difference on its way.
     */
    static boolean exact(ValueType key) {
        if (key instanceof EnumValue) {
            return true;
        }
        return key.direct() && key.column() != Scalar.DECIMAL && key.column() != Scalar.TIMESTAMP;
    }
}

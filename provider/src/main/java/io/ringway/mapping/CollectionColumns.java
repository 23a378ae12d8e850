// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.CollectionChange;
import io.ringway.spi.CollectionChange.Kind;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.UserType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be changed of a column without rewriting it. */
final class CollectionColumns {
    private CollectionColumns() {}

    /** Every change that a column takes from one mutation. */
    static List<CollectionChange> changes(Column column) {
        if (column.type() instanceof UserType user) {
            return user.fields().stream()
                    .map(field -> new CollectionChange(column, Kind.FIELD, field))
                    .toList();
        }
        Kind first = column.type() instanceof ListOf ? Kind.PREPEND : Kind.REMOVE;
        return List.of(new CollectionChange(column, first), new CollectionChange(column, Kind.ADD));
    }

    /**
     * Whether the database keeps all keys that a collection has when the removed ones are removed there. It sees fewer
     * differences than Java: decimals are compared without their scale, instants in milliseconds, and what is converted may
     * lose a difference on its way.
     */
    static boolean keepsOthers(ValueType key, Collection<?> removed, Collection<?> kept) {
        if (removed.isEmpty() || isExact(key)) {
            return true;
        }
        if (!(key.column() instanceof Scalar)) {
            return false;
        }
        Set<@Nullable Object> gone = new HashSet<>();
        for (Object each : removed) {
            gone.add(compared(key.toStorage(each)));
        }
        for (Object each : kept) {
            if (gone.contains(compared(key.toStorage(each)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two keys are one to the database exactly when they are equal in Java. */
    private static boolean isExact(ValueType key) {
        return key instanceof EnumValue
                || key.direct() && key.column() != Scalar.DECIMAL && key.column() != Scalar.TIMESTAMP;
    }

    /** What two values have in common that are one to the database. */
    private static @Nullable Object compared(@Nullable Object stored) {
        if (stored instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        return stored instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MILLIS) : stored;
    }
}

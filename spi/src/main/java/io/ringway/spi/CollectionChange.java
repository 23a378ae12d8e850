// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.SetOf;

/**
 * A change of a collection, whose other elements stay as they are, whoever writes them. Its parameter is a collection; left
 * unset, null or empty it changes nothing.
 *
 * @param column a list, set or map that is not frozen
 */
public record CollectionChange(Column column, Kind kind) {

    /** @throws IllegalArgumentException when the column cannot be changed so */
    public CollectionChange {
        if (!fits(column.type(), kind)) {
            throw new IllegalArgumentException("A " + column.type() + " cannot be changed by " + kind);
        }
    }

    /** The parameter: the column's name, and the type of the collection of what is added or removed. */
    public Column parameter() {
        return kind == Kind.REMOVE && column.type() instanceof MapOf map
                ? new Column(column.name(), new SetOf(map.key(), false))
                : column;
    }

    private static boolean fits(ColumnType type, Kind kind) {
        if (type instanceof ListOf list) {
            return !list.frozen() && kind != Kind.REMOVE;
        }
        boolean changeable = type instanceof SetOf set ? !set.frozen() : type instanceof MapOf map && !map.frozen();
        return changeable && kind != Kind.PREPEND;
    }

    /** The kinds of changes. */
    public enum Kind {
        /** The elements come to the end of a list, or into a set; the entries into a map, over those of the same keys. */
        ADD,
        /** The elements come to the beginning of a list, in the order of the parameter. */
        PREPEND,
        /**
         * The elements leave a set, or the entries with these keys a map. What one mutation both adds and removes is gone
         * afterwards.
         */
        REMOVE
    }
}

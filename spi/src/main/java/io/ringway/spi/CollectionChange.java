// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.UserType;
import org.jspecify.annotations.Nullable;

/**
 * A change of a part of a column, whose other parts stay as they are, whoever writes them. Of a collection, its parameter is
 * a collection; left unset, null or empty it changes nothing. Of a user-defined type, its parameter is the field's value;
 * left unset it changes nothing, and null erases the field.
 *
 * @param column a list, set, map or user-defined type that is not frozen
 * @param field the field; null unless the kind is FIELD
 */
public record CollectionChange(
        Column column, Kind kind, @Nullable Column field) {

    /** @throws IllegalArgumentException when the column cannot be changed so */
    public CollectionChange {
        if (!(field == null ? fits(column.type(), kind) : fits(column.type(), field, kind))) {
            throw new IllegalArgumentException("A " + column.type() + " cannot be changed by " + kind);
        }
    }

    /**
     * A change of a collection.
     *
     * @throws IllegalArgumentException when the column cannot be changed so
     */
    public CollectionChange(Column column, Kind kind) {
        this(column, kind, null);
    }

    /** The parameter: the field, or the column's name with the type of the collection of what is added or removed. */
    public Column parameter() {
        if (field != null) {
            return field;
        }
        return kind == Kind.REMOVE && column.type() instanceof MapOf map
                ? new Column(column.name(), new SetOf(map.key(), false))
                : column;
    }

    private static boolean fits(ColumnType type, Column field, Kind kind) {
        return kind == Kind.FIELD
                && type instanceof UserType user
                && !user.frozen()
                && user.fields().contains(field);
    }

    private static boolean fits(ColumnType type, Kind kind) {
        if (kind == Kind.FIELD) {
            return false;
        }
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
        REMOVE,
        /** One field of a user-defined type is written. */
        FIELD
    }
}

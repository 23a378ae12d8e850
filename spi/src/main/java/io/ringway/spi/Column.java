// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/**
 * A column.
 *
 * @param name as the database stores it, without quotes
 */
public record Column(String name, ColumnType type, Kind kind) {
    /** A column of one row. */
    public Column(String name, ColumnType type) {
        this(name, type, Kind.REGULAR);
    }

    /** Whether all rows of a partition share its value. */
    public boolean isStatic() {
        return kind == Kind.STATIC;
    }

    /** Whose value a column has. */
    public enum Kind {
        /** That of one row; those of the primary key too. */
        REGULAR,
        /** That of a partition, whatever rows it has, and also when it has none. */
        STATIC
    }

    @Override
    public String toString() {
        return name + " " + type + (isStatic() ? " static" : "");
    }
}

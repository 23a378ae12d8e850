// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

/**
 * A column, or what the database knows about one.
 *
 * @param name as the database stores it, without quotes
 */
public record Column(String name, ColumnType type, Kind kind) implements Selected {
    /** A column of one row. */
    public Column(String name, ColumnType type) {
        this(name, type, Kind.REGULAR);
    }

    /** Whether all rows of a partition share its value. */
    public boolean isStatic() {
        return kind == Kind.STATIC;
    }

    /** Whether it is a column of the table, and not something about one. */
    public boolean isStored() {
        return kind == Kind.REGULAR || kind == Kind.STATIC;
    }

    /** {@code name}, {@code writetime(name)} or {@code ttl(name)}. */
    @Override
    public String label() {
        return switch (kind) {
            case REGULAR, STATIC -> name;
            case WRITE_TIME -> "writetime(" + name + ")";
            case TIME_TO_LIVE -> "ttl(" + name + ")";
        };
    }

    /** What a column tells. */
    public enum Kind {
        /** A value of one row; those of the primary key too. */
        REGULAR,
        /** A value of a partition, whatever rows it has, and also when it has none. */
        STATIC,
        /** When the column was written, in microseconds since the epoch ({@code bigint}); in selections alone. */
        WRITE_TIME,
        /** In how many seconds the column's value expires ({@code int}); in selections alone. */
        TIME_TO_LIVE
    }

    @Override
    public String toString() {
        return label() + " " + type + (isStatic() ? " static" : "");
    }
}

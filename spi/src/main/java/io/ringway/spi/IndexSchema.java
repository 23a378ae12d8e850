// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name as the database stores it, without quotes; one keyspace has it once
 * @param column the name of the indexed column, without quotes
 * @param part what of the column is indexed
 * @param using the kind of index, such as {@code sai}; null: the server's usual kind, or not known
 */
public record IndexSchema(
        String name, String column, Part part, @Nullable String using) {

    /** Whether both index the same thing, under whatever names. */
    public boolean sameTarget(IndexSchema other) {
        return column.equals(other.column) && part == other.part;
    }

    /** What of a column is indexed. */
    public enum Part {
        /** The value of a column that holds no elements. */
        VALUE,
        /** The elements of a list or set, the values of a map. */
        VALUES,
        /** The keys of a map. */
        KEYS,
        /** The pairs of a map. */
        ENTRIES,
        /** The whole of a frozen collection. */
        FULL
    }

    /** The index as an error tells it: {@code name on column} or {@code name on values(column)}. */
    @Override
    public String toString() {
        return name + " on " + target();
    }

    /** What is indexed: {@code column} or {@code values(column)}. */
    public String target() {
        return part == Part.VALUE ? column : part.name().toLowerCase(Locale.ROOT) + "(" + column + ")";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name as the database stores it, without quotes; one keyspace has it once
 * @param column the name of the indexed column, without quotes
 * @param part what of the column is indexed
 * @param using the kind of index, such as {@code sai}; null: the server's usual kind, or not known
 * @param options of the kind by name; of an index that is to be made, those that are not left to the server
 */
public record IndexSchema(
        String name, String column, Part part, @Nullable String using, Map<String, String> options) {
    private static final String SAI = "sai";

    public IndexSchema {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }

    /** An index without options. */
    public IndexSchema(String name, String column, Part part, @Nullable String using) {
        this(name, column, part, using, Map.of());
    }

    /** Whether it is a storage-attached index, however its kind is written. */
    public boolean isStorageAttached() {
        return SAI.equals(kind());
    }

    /** Whether an index that is there serves as this one: it indexes the same, and is of this kind if this names one. */
    public boolean isServedBy(IndexSchema there) {
        return sameTarget(there) && (using == null || Objects.equals(kind(), there.kind()));
    }

    /** Short and in lower case: kinds are written as aliases, classes, or classes with their package. */
    private @Nullable String kind() {
        if (using == null) {
            return null;
        }
        String simple = using.substring(using.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return simple.equals("storageattachedindex") ? SAI : simple;
    }

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

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Feature;
import io.ringway.spi.IndexSchema;
import io.ringway.spi.IndexSchema.Part;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import java.util.List;
import java.util.Set;

/** The indexes of a table that a server has. Of a storage-attached one several conditions can be served at once, of others one. */
final class Indexes {
    private final List<IndexSchema> storageAttached;
    private final List<IndexSchema> others;

    Indexes(List<IndexSchema> indexes, Set<Feature> features) {
        this.storageAttached = features.contains(Feature.STORAGE_ATTACHED_INDEX)
                ? indexes.stream().filter(IndexSchema::isStorageAttached).toList()
                : List.of();
        this.others = features.contains(Feature.SECONDARY_INDEX)
                ? indexes.stream().filter(index -> !index.isStorageAttached()).toList()
                : List.of();
    }

    /** Whether a storage-attached index serves a condition, together with any others that one does. */
    boolean storageAttachedServes(Restriction restriction) {
        for (IndexSchema index : storageAttached) {
            if (covers(index, restriction) && isIndexable(restriction)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an index of another kind serves a condition by itself. */
    boolean otherServes(Restriction restriction) {
        for (IndexSchema index : others) {
            if (covers(index, restriction) && isEquality(restriction)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the nearest vectors of a column can be asked for.
     *
     * @param similarity by which they are the nearest; an index knows one
     */
    boolean hasVector(Column column, String similarity) {
        return storageAttached.stream()
                .anyMatch(index -> index.column().equals(column.name())
                        && similarity.equals(index.options().getOrDefault("similarity_function", "cosine")));
    }

    /** Whether a storage-attached index could serve a condition. */
    static boolean isIndexable(Restriction restriction) {
        return isEquality(restriction) || isOrdered(restriction);
    }

    private static boolean covers(IndexSchema index, Restriction restriction) {
        if (restriction instanceof Restriction.Entry entry) {
            return index.part() == Part.ENTRIES
                    && index.column().equals(entry.column().name());
        }
        return restriction instanceof Restriction.Comparison comparison
                && index.column().equals(comparison.column().name())
                && index.part() == part(comparison);
    }

    private static Part part(Restriction.Comparison comparison) {
        return switch (comparison.operator()) {
            case CONTAINS -> Part.VALUES;
            case CONTAINS_KEY -> Part.KEYS;
            case EQUAL, IN, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                comparison.column().type().isCollection() ? Part.FULL : Part.VALUE;
        };
    }

    private static boolean isEquality(Restriction restriction) {
        return restriction instanceof Restriction.Entry
                || restriction instanceof Restriction.Comparison comparison
                        && !comparison.operator().isRange()
                        && comparison.operator() != Operator.IN;
    }

    /** Text, booleans and whatever has parts are found by equality alone. */
    private static boolean isOrdered(Restriction restriction) {
        return restriction instanceof Restriction.Comparison comparison
                && comparison.operator().isRange()
                && isOrdered(comparison.column().type());
    }

    private static boolean isOrdered(ColumnType type) {
        return type instanceof Scalar scalar
                && switch (scalar) {
                    case TINYINT, SMALLINT, INT, BIGINT, VARINT, FLOAT, DOUBLE, DECIMAL -> true;
                    case DATE, TIMESTAMP, TIME, TIMEUUID, UUID, INET -> true;
                    case ASCII, TEXT, BLOB, BOOLEAN, DURATION, COUNTER -> false;
                };
    }
}

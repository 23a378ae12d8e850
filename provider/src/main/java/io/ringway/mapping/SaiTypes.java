// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.IndexSchema.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What storage-attached indexes take: values that stand alone or are frozen, but for a few types. */
final class SaiTypes {
    private static final Set<Scalar> REFUSED = EnumSet.of(Scalar.BLOB, Scalar.DURATION, Scalar.COUNTER);

    private SaiTypes() {}

    /**
     * The type that keeps a column, or a part of a collection, from being indexed.
     *
     * @param part one that the type has
     * @return null when it can be indexed
     */
    static @Nullable ColumnType refused(ColumnType type, Part part) {
        if (hasDuration(type)) {
            return Scalar.DURATION;
        }
        for (ColumnType kept : kept(type, part)) {
            boolean open = kept instanceof UserType user && !user.frozen();
            if (open || kept instanceof Scalar scalar && REFUSED.contains(scalar)) {
                return kept;
            }
        }
        return null;
    }

    private static List<ColumnType> kept(ColumnType type, Part part) {
        if (part == Part.VALUE || part == Part.FULL) {
            return List.of(type);
        }
        if (type instanceof MapOf map) {
            return switch (part) {
                case KEYS -> List.of(map.key());
                case ENTRIES -> List.of(map.key(), map.value());
                default -> List.of(map.value());
            };
        }
        return parts(type);
    }

    /** No index is on a column with durations, whatever part of it is meant. */
    private static boolean hasDuration(ColumnType type) {
        return type == Scalar.DURATION || parts(type).stream().anyMatch(SaiTypes::hasDuration);
    }

    private static List<ColumnType> parts(ColumnType type) {
        if (type instanceof ListOf list) {
            return List.of(list.element());
        }
        if (type instanceof SetOf set) {
            return List.of(set.element());
        }
        if (type instanceof MapOf map) {
            return List.of(map.key(), map.value());
        }
        if (type instanceof TupleOf tuple) {
            return tuple.elements();
        }
        return type instanceof UserType user
                ? user.fields().stream().map(Column::type).toList()
                : List.of();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.spi.ColumnType.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A constant of an enum, stored by its ordinal, its name or the value of its {@code @EnumeratedValue} field. */
final class EnumValue extends ValueType {
    private final Object[] byOrdinal;
    private final String where;
    private final Map<Object, Enum<?>> constants = new HashMap<>();

    /**
     * @param stored the storage value of each constant, by ordinal; all different
     * @param where the attribute
     */
    EnumValue(Class<?> type, Scalar column, List<Object> stored, String where) {
        super(type, column);
        this.where = where;
        this.byOrdinal = stored.toArray();
        for (Object constant : type.getEnumConstants()) {
            constants.put(stored.get(((Enum<?>) constant).ordinal()), (Enum<?>) constant);
        }
    }

    @Override
    public @Nullable Object toStorage(@Nullable Object value) {
        return value == null ? null : byOrdinal[((Enum<?>) value).ordinal()];
    }

    @Override
    public @Nullable Object fromStorage(@Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        Enum<?> constant = constants.get(stored);
        if (constant == null) {
            throw new RingwayException(Problem.of(
                            "RW-1123",
                            "The column holds " + stored + ", which is no constant of "
                                    + javaType().getName())
                    .at(where)
                    .because("It is stored as one of " + List.of(byOrdinal))
                    .fix("Correct the row, or add the constant"));
        }
        return constant;
    }

    @Override
    @Nullable
    Object copy(@Nullable Object value) {
        return value;
    }

    @Override
    boolean mutable() {
        return false;
    }
}

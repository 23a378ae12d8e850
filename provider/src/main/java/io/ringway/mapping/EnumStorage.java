// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.spi.ColumnType.Scalar;
import jakarta.persistence.EnumType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides as what the constants of an enum are stored (Jakarta Persistence 3.2, 2.8 and 11.1.18). */
final class EnumStorage {
    private final Problems problems;

    EnumStorage(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param style what {@code @Enumerated} says; null without it
     * @param explicit the column's type where one is given
     * @return null when the enum cannot be stored, which is then told
     */
    @Nullable
    EnumValue of(Class<?> type, @Nullable EnumType style, @Nullable Scalar explicit, String where) {
        List<Object> values = values(type, style, explicit, where);
        if (values == null) {
            return null;
        }
        Class<?> valueType = values.isEmpty() ? Integer.class : values.get(0).getClass();
        Scalar scalar = explicit == null ? Scalars.natural(valueType) : explicit;
        Conversion conversion = scalar == null ? null : Scalars.conversion(valueType, scalar);
        if (scalar == null || conversion == null) {
            problems.add(Problem.of("RW-1115", "A column of type " + scalar + " cannot hold the enum " + type.getName())
                    .at(where)
                    .because("Its constants are stored as " + valueType.getName())
                    .fix("Use a column type that holds these"));
            return null;
        }
        ScalarValue element = new ScalarValue(valueType, scalar, conversion);
        List<Object> stored = stored(type, values, element, where);
        return stored == null ? null : new EnumValue(type, scalar, stored, where);
    }

    private @Nullable List<Object> values(
            Class<?> type, @Nullable EnumType style, @Nullable Scalar explicit, String where) {
        EnumCodes codes = EnumCodes.of(type);
        if (!codes.readable()) {
            problems.add(PackageDoor.closed(type));
            return null;
        }
        boolean textual = explicit == Scalar.TEXT || explicit == Scalar.ASCII;
        boolean named = style == EnumType.STRING || style == null && textual;
        List<Object> values = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> each = (Enum<?>) constant;
            Object value = codes.present() ? codes.code(each) : named ? each.name() : (Object) each.ordinal();
            if (value == null) {
                refuse(type, "the constant " + each.name() + " has no value", where);
                return null;
            }
            values.add(value);
        }
        if (new HashSet<>(values).size() < values.size()) {
            refuse(type, "two constants have the same value", where);
            return null;
        }
        return values;
    }

    /** The values as the column holds them; null when it cannot hold one, which is then told. */
    private @Nullable List<Object> stored(Class<?> type, List<Object> values, ScalarValue element, String where) {
        List<Object> stored = new ArrayList<>();
        for (Object value : values) {
            try {
                stored.add(ValueTypes.element(element.toStorage(value), where));
            } catch (IllegalArgumentException inexact) {
                refuse(type, "the value " + value + " does not fit a column of type " + element.column(), where);
                return null;
            }
        }
        return stored;
    }

    private void refuse(Class<?> type, String why, String where) {
        problems.add(
                Problem.of("RW-1128", "The values of the enum " + type.getName() + " cannot be stored: " + why)
                        .at(where)
                        .fix(
                                "Give the @EnumeratedValue field of every constant a value of its own, which its column can hold"));
    }
}

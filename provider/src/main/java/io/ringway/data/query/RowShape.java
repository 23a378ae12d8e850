// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.data.declared.Boxed;
import io.ringway.data.declared.ResultType;
import io.ringway.mapping.Numbers;
import io.ringway.plan.read.Item;
import jakarta.data.exceptions.DataException;
import jakarta.data.exceptions.MappingException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes of the items of a row what the method's result holds (Jakarta Data 1.0, 4.3.1). */
@FunctionalInterface
interface RowShape {

    /** The value of a row. */
    @Nullable
    Object of(@Nullable Object[] row);

    /** @throws MappingException RW-2014, when the items do not make that */
    static RowShape of(ResultType result, List<Item> items) {
        Class<?> type = Boxed.of(result.element());
        if (items.size() == 1) {
            UnaryOperator<@Nullable Object> conversion = conversion(items.get(0).type(), type);
            if (conversion != null) {
                return row -> conversion.apply(row[0]);
            }
        } else if (type.isAssignableFrom(Object[].class)) {
            return row -> row;
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            RowShape shape = construction(constructor, items);
            if (shape != null) {
                return shape;
            }
        }
        throw new MappingException(Problem.of(
                        "RW-2014",
                        "The query gives " + given(items) + ", and the method returns "
                                + result.element().getTypeName())
                .fix("Return what it gives, Object[], or a record with one component for each item")
                .text());
    }

    private static String given(List<Item> items) {
        return items.stream().map(item -> item.type().getTypeName()).toList().toString();
    }

    /** What makes one type of another; null when nothing does. */
    private static @Nullable UnaryOperator<@Nullable Object> conversion(Class<?> given, Class<?> wanted) {
        if (wanted.isAssignableFrom(given) || given == Object.class) {
            return value -> value;
        }
        if (Number.class.isAssignableFrom(wanted) && Number.class.isAssignableFrom(given)) {
            return value -> value == null ? null : number((Number) value, wanted);
        }
        return null;
    }

    private static Number number(Number value, Class<?> type) {
        try {
            return Numbers.exact(value, type);
        } catch (ArithmeticException tooLarge) {
            throw new DataException(
                    Problem.of("RW-2015", "The result " + value + " is no " + type.getSimpleName())
                            .fix("Return a wider type")
                            .text(),
                    tooLarge);
        }
    }

    /** What calls a constructor with the items; null when they do not go with its parameters. */
    private static @Nullable RowShape construction(Constructor<?> constructor, List<Item> items) {
        Class<?>[] parameters = constructor.getParameterTypes();
        if (parameters.length != items.size() || !constructor.trySetAccessible()) {
            return null;
        }
        List<@Nullable UnaryOperator<@Nullable Object>> conversions = new java.util.ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            conversions.add(conversion(items.get(i).type(), Boxed.of(parameters[i])));
        }
        return conversions.contains(null) ? null : row -> construct(constructor, conversions, row);
    }

    private static Object construct(
            Constructor<?> constructor,
            List<@Nullable UnaryOperator<@Nullable Object>> conversions,
            @Nullable Object[] row) {
        @Nullable Object[] values = row.clone();
        for (int i = 0; i < values.length; i++) {
            UnaryOperator<@Nullable Object> conversion = java.util.Objects.requireNonNull(conversions.get(i));
            values[i] = conversion.apply(row[i]);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw refused(constructor, values, e.getCause());
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw refused(constructor, values, e);
        }
    }

    private static DataException refused(
            Constructor<?> constructor, @Nullable Object[] values, @Nullable Throwable cause) {
        return new DataException(
                Problem.of("RW-2007", "The constructor does not take " + Arrays.toString(values))
                        .at(constructor.getDeclaringClass().getName())
                        .text(),
                cause);
    }
}

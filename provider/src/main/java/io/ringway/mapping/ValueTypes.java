// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.ListOf;
import io.ringway.spi.ColumnType.MapOf;
import io.ringway.spi.ColumnType.Other;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ColumnType.SetOf;
import io.ringway.spi.ColumnType.TupleOf;
import io.ringway.spi.ColumnType.UserType;
import io.ringway.spi.ColumnType.VectorOf;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts values where no attribute says how: parameters and results of native queries. Never loses a digit silently. */
public final class ValueTypes {
    private ValueTypes() {}

    /**
     * A value in the storage type of a column. Numbers convert where the column can hold them exactly, an enum constant
     * to the value of its {@code @EnumeratedValue} field, or its name or ordinal, times and bytes from each Java type that an attribute of such a column may have; a value of a
     * user-defined type is a list of all its fields or a map by their names, a tuple a list, a vector an array or a
     * collection. The value of a type that Ringway does not map is passed on as it is.
     *
     * @throws IllegalArgumentException RW-1122, naming the types of the value and of the column
     */
    public static @Nullable Object toStorage(@Nullable Object value, ColumnType target) {
        if (value == null || target instanceof Other) {
            return value;
        }
        if (target instanceof Scalar scalar) {
            return scalar(value, scalar);
        }
        if (target instanceof ListOf list && value instanceof Collection<?> from) {
            return collect(from, list.element(), target, new ArrayList<>());
        }
        if (target instanceof SetOf set && value instanceof Collection<?> from) {
            return collect(from, set.element(), target, new LinkedHashSet<>());
        }
        if (target instanceof MapOf map && value instanceof Map<?, ?> from) {
            Map<Object, Object> stored = new LinkedHashMap<>();
            from.forEach((k, v) -> stored.put(
                    element(toStorage(k, map.key()), target.cql()), element(toStorage(v, map.value()), target.cql())));
            return stored;
        }
        if (target instanceof UserType user) {
            return fields(value, user);
        }
        if (target instanceof TupleOf tuple && value instanceof List<?> from) {
            return fields(from, tuple.elements(), target);
        }
        if (target instanceof VectorOf vector && (value instanceof float[] || value instanceof Collection<?>)) {
            return new VectorValue(value.getClass(), vector, target.cql()).toStorage(value);
        }
        throw refused(value, "column of type " + target);
    }

    private static Object fields(Object value, UserType type) {
        List<ColumnType> types = type.fields().stream().map(Column::type).toList();
        if (value instanceof List<?> from) {
            return fields(from, types, type);
        }
        List<String> names = type.fields().stream().map(Column::name).toList();
        if (value instanceof Map<?, ?> from && names.containsAll(from.keySet())) {
            List<@Nullable Object> inOrder = new ArrayList<>();
            names.forEach(name -> inOrder.add(from.get(name)));
            return fields(inOrder, types, type);
        }
        throw refused(value, "value of the type " + type + " with the fields " + names);
    }

    private static Object fields(List<?> from, List<ColumnType> types, ColumnType target) {
        if (from.size() != types.size()) {
            throw refused(from, "column of type " + target + " with " + types.size() + " fields");
        }
        List<@Nullable Object> stored = new ArrayList<>(from.size());
        for (int i = 0; i < from.size(); i++) {
            stored.add(toStorage(from.get(i), types.get(i)));
        }
        return stored;
    }

    /**
     * A storage value as a Java type: one that an attribute of such a column may have.
     *
     * @throws IllegalArgumentException RW-1122, naming the type of the value and the target
     */
    public static @Nullable Object fromStorage(@Nullable Object value, Class<?> target) {
        Class<?> boxed = FieldKind.boxed(target);
        if (value == null || boxed.isInstance(value)) {
            return value;
        }
        if (boxed.isEnum()) {
            return constant(value, boxed);
        }
        Scalar scalar = Scalars.natural(canonical(value));
        Conversion conversion = scalar == null ? null : Scalars.conversion(boxed, scalar);
        if (conversion == null) {
            throw refused(value, target.getName());
        }
        try {
            return conversion.fromStorage().apply(value);
        } catch (ArithmeticException | DateTimeException inexact) {
            throw inexact(value, target.getName(), null, inexact);
        }
    }

    private static Object scalar(Object value, Scalar target) {
        if (value instanceof Enum<?> constant) {
            return scalar(stored(constant, target), target);
        }
        Conversion conversion = Scalars.conversion(canonical(value), target);
        if (conversion == null) {
            throw refused(value, "column of type " + target);
        }
        try {
            return conversion.toStorage().apply(value);
        } catch (ArithmeticException | DateTimeException inexact) {
            throw inexact(value, "column of type " + target, null, inexact);
        }
    }

    private static Object collect(Collection<?> from, ColumnType element, ColumnType target, Collection<Object> into) {
        for (Object part : from) {
            into.add(element(toStorage(part, element), target.cql()));
        }
        return into;
    }

    /** As an attribute of the enum is stored in such a column when nothing else is said. */
    private static Object stored(Enum<?> constant, Scalar target) {
        Object code = EnumCodes.of(constant.getDeclaringClass()).code(constant);
        if (code != null) {
            return code;
        }
        boolean named = target == Scalar.TEXT || target == Scalar.ASCII;
        return named ? constant.name() : (Object) constant.ordinal();
    }

    private static Object constant(Object value, Class<?> type) {
        EnumCodes codes = EnumCodes.of(type);
        for (Object constant : type.getEnumConstants()) {
            Enum<?> candidate = (Enum<?>) constant;
            Object code = codes.code(candidate);
            Object number = code == null ? (Object) candidate.ordinal() : code;
            boolean named = code == null && value.equals(candidate.name());
            if (named || value.equals(code) || isSameNumber(value, number)) {
                return constant;
            }
        }
        throw refused(value, type.getName());
    }

    private static boolean isSameNumber(Object one, Object other) {
        return one instanceof Number number
                && other instanceof Number another
                && number.longValue() == another.longValue()
                && Numbers.isWhole(number);
    }

    /** The type under which {@link Scalars} knows a value's class. */
    private static Class<?> canonical(Object value) {
        if (value instanceof ByteBuffer) {
            return ByteBuffer.class;
        }
        if (value instanceof InetAddress) {
            return InetAddress.class;
        }
        if (value instanceof ZoneId && !(value instanceof ZoneOffset)) {
            return ZoneId.class;
        }
        if (value instanceof Calendar) {
            return Calendar.class;
        }
        if (value instanceof Date && Scalars.natural(value.getClass()) == null) {
            return Date.class;
        }
        return value.getClass();
    }

    /** An element of a collection, which cannot be null. */
    static Object element(@Nullable Object stored, String where) {
        if (stored == null) {
            throw new RingwayException(Problem.of("RW-1126", "A collection holds a null element")
                    .at(where)
                    .because("The database stores no null inside a collection")
                    .fix("Remove the element before the collection is written"));
        }
        return stored;
    }

    /** @param where the attribute; null where it is none */
    static IllegalArgumentException inexact(
            Object value, String target, @Nullable String where, RuntimeException cause) {
        Problem problem = conversion(value, target).because("It does not fit: " + cause.getMessage());
        return new IllegalArgumentException((where == null ? problem : problem.at(where)).text(), cause);
    }

    private static IllegalArgumentException refused(Object value, String target) {
        return new IllegalArgumentException(
                conversion(value, target).because("These types do not convert").text());
    }

    private static Problem conversion(Object value, String target) {
        return Problem.of("RW-1122", "A value of type " + value.getClass().getName() + " cannot become a " + target);
    }
}

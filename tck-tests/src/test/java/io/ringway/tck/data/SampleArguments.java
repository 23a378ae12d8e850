// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.data;

import ee.jakarta.tck.data.framework.read.only.AsciiCharacter;
import ee.jakarta.tck.data.framework.read.only.NaturalNumber;
import ee.jakarta.tck.data.framework.read.only.NaturalNumber.NumberType;
import ee.jakarta.tck.data.standalone.entity.Box;
import ee.jakarta.tck.data.standalone.entity.Coordinate;
import ee.jakarta.tck.data.standalone.persistence.Product;
import jakarta.data.Limit;
import jakarta.data.Order;
import jakarta.data.Sort;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Something to call a method with: one value of each type, no order where a call may leave it out. */
final class SampleArguments {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(int.class, 1),
            Map.entry(short.class, (short) 1),
            Map.entry(Short.class, (short) 1),
            Map.entry(float.class, 1f),
            Map.entry(double.class, 1d),
            Map.entry(Double.class, 1d),
            Map.entry(boolean.class, true),
            Map.entry(char.class, 'a'),
            Map.entry(String.class, "a"),
            Map.entry(UUID.class, new UUID(0, 1)),
            Map.entry(NumberType.class, NumberType.PRIME),
            Map.entry(PageRequest.class, PageRequest.ofSize(3)),
            Map.entry(Limit.class, Limit.of(3)));

    /** New ones each time: writing may change them. */
    private static final Map<Class<?>, Supplier<Object>> ENTITIES = Map.of(
            NaturalNumber.class, SampleArguments::number,
            AsciiCharacter.class, SampleArguments::character,
            Box.class, () -> Box.of("a", 1, 1, 1),
            Coordinate.class, () -> Coordinate.of("a", 1, 1),
            Product.class, () -> Product.of("a", 1d, "a"));

    private SampleArguments() {}

    /** @param entity what stands for a variable of {@code BasicRepository}, whose keys then are texts */
    static Object[] of(Method method, Class<?> entity) {
        return Arrays.stream(method.getGenericParameterTypes())
                .map(type -> isOrderToEnd(method, type) ? Order.by(Sort.asc("id")) : value(type, entity))
                .toArray();
    }

    /** Whether it goes on with the order that a name begins, in which a cursor has to be one row's. */
    private static boolean isOrderToEnd(Method method, Type type) {
        return method.getReturnType() == CursoredPage.class
                && method.getName().contains("OrderBy")
                && type instanceof ParameterizedType generic
                && generic.getRawType() == Order.class;
    }

    private static Object value(Type type, Class<?> entity) {
        if (type instanceof TypeVariable<?> variable) {
            return variable.getName().equals("K") ? "a" : value(entity, entity);
        }
        if (type instanceof WildcardType wildcard) {
            return value(wildcard.getUpperBounds()[0], entity);
        }
        if (type instanceof GenericArrayType) {
            return new Sort<?>[0];
        }
        if (type instanceof ParameterizedType generic) {
            return value(generic, entity);
        }
        Class<?> named = (Class<?>) type;
        if (named.isArray()) {
            Object values = Array.newInstance(named.getComponentType(), 1);
            Array.set(values, 0, value(named.getComponentType(), entity));
            return values;
        }
        return ENTITIES.containsKey(named) ? ENTITIES.get(named).get() : VALUES.get(named);
    }

    private static Object value(ParameterizedType generic, Class<?> entity) {
        if (generic.getRawType() == Order.class) {
            return Order.by();
        }
        if (generic.getRawType() == Sort.class) {
            return Sort.asc("id");
        }
        Object element = value(generic.getActualTypeArguments()[0], entity);
        return generic.getRawType() == Set.class ? Set.of(element) : List.of(element);
    }

    private static NaturalNumber number() {
        NaturalNumber number = new NaturalNumber();
        number.setId(1);
        return number;
    }

    private static AsciiCharacter character() {
        AsciiCharacter character = new AsciiCharacter();
        character.setId(1);
        return character;
    }
}

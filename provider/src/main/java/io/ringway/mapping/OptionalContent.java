// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The attribute behind a getter that returns an Optional: what is in it, and null when it is empty. */
final class OptionalContent {
    private static final Map<Class<?>, Class<?>> NUMBERS = Map.of(
            OptionalInt.class, Integer.class, OptionalLong.class, Long.class, OptionalDouble.class, Double.class);

    private OptionalContent() {}

    static boolean isOptional(Class<?> type) {
        return type == Optional.class || NUMBERS.containsKey(type);
    }

    /** The generic type of the attribute that a getter returns; of any other than an Optional the getter's own. */
    static Type type(Method getter) {
        Type type = getter.getGenericReturnType();
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() == Optional.class) {
            Type argument = parameterized.getActualTypeArguments()[0];
            return argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
        }
        Class<?> number = NUMBERS.get(getter.getReturnType());
        return number == null ? type : number;
    }

    /** The class of {@link #type} in the class file. */
    static Class<?> raw(Method getter) {
        return isOptional(getter.getReturnType()) ? raw(type(getter)) : getter.getReturnType();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof TypeVariable<?> variable) {
            return raw(variable.getBounds()[0]);
        }
        return type instanceof Class<?> known ? known : Object[].class;
    }
}

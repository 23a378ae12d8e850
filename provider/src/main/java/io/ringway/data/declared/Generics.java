// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.declared;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the type variables of an interface and of those that it extends stand for. */
final class Generics {
    private final Map<TypeVariable<?>, Type> arguments = new HashMap<>();

    Generics(Class<?> type) {
        collect(type);
    }

    private void collect(Class<?> type) {
        for (Type parent : type.getGenericInterfaces()) {
            if (parent instanceof ParameterizedType generic) {
                Class<?> raw = (Class<?>) generic.getRawType();
                TypeVariable<?>[] variables = raw.getTypeParameters();
                for (int i = 0; i < variables.length; i++) {
                    arguments.put(variables[i], generic.getActualTypeArguments()[i]);
                }
                collect(raw);
            } else {
                collect((Class<?>) parent);
            }
        }
    }

    /** The type with every variable of the interfaces replaced; one of a method by its bound. */
    Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            Type argument = arguments.get(variable);
            return resolve(argument == null ? variable.getBounds()[0] : argument);
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0]);
        }
        if (type instanceof GenericArrayType array) {
            return raw(resolve(array.getGenericComponentType())).arrayType();
        }
        if (type instanceof ParameterizedType generic) {
            Type[] given = generic.getActualTypeArguments();
            Type[] resolved = new Type[given.length];
            for (int i = 0; i < given.length; i++) {
                resolved[i] = resolve(given[i]);
            }
            return new Parameterized((Class<?>) generic.getRawType(), resolved);
        }
        return type;
    }

    /** The class of a resolved type. */
    static Class<?> raw(Type resolved) {
        return resolved instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) resolved;
    }

    /** The first type argument of a resolved type; null when it has none. */
    static @Nullable Type argument(Type resolved) {
        return resolved instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : null;
    }

    /** A generic type whose arguments are resolved. */
    private record Parameterized(Class<?> raw, Type[] arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a class says the type variables of its superclasses and interfaces are. */
public final class TypeVariables {
    private final Map<TypeVariable<?>, Type> bindings = new HashMap<>();

    public TypeVariables(Class<?> type) {
        bind(type);
    }

    private void bind(Class<?> type) {
        bind(type.getGenericSuperclass());
        for (Type parent : type.getGenericInterfaces()) {
            bind(parent);
        }
    }

    private void bind(@Nullable Type parent) {
        if (parent instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            TypeVariable<?>[] variables = raw.getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                bindings.put(variables[i], parameterized.getActualTypeArguments()[i]);
            }
            bind(raw);
        } else if (parent instanceof Class<?> raw) {
            bind(raw);
        }
    }

    /** A variable's binding; any other type itself. */
    Type resolve(Type type) {
        Type resolved = type;
        while (resolved instanceof TypeVariable<?> variable && bindings.containsKey(variable)) {
            resolved = bindings.get(variable);
        }
        return resolved;
    }

    /** The class of a resolved type; null for a wildcard, an unbound variable and an array of either. */
    public @Nullable Class<?> raw(Type type) {
        Type resolved = resolve(type);
        if (resolved instanceof Class<?> raw) {
            return raw;
        }
        if (resolved instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (resolved instanceof GenericArrayType array) {
            Class<?> component = raw(array.getGenericComponentType());
            return component == null ? null : component.arrayType();
        }
        return null;
    }

    /** The type argument of a parameterized type; null when there is none. */
    public @Nullable Type argument(Type type, int index) {
        return resolve(type) instanceof ParameterizedType parameterized
                ? resolve(parameterized.getActualTypeArguments()[index])
                : null;
    }

    /** What the class makes of a parameter of one of its generic supertypes; null when it leaves that open. */
    public @Nullable Class<?> parameter(Class<?> generic, int index) {
        return raw(generic.getTypeParameters()[index]);
    }
}

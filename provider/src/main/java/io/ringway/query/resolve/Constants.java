// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.mapping.ValueType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the constants that a query names: of the enums that attributes have by their short names, and static ones by their full name. */
final class Constants {
    private final Set<ClassLoader> loaders = new LinkedHashSet<>();
    private final Map<String, Class<?>> enums = new HashMap<>();

    Constants(EntityModel model) {
        for (EntityMapping entity : model.entities()) {
            ClassLoader loader = entity.type().getClassLoader();
            if (loader != null) {
                loaders.add(loader);
            }
            entity.columns().forEach(column -> add(column.valueType()));
        }
    }

    private void add(ValueType type) {
        if (type.javaType().isEnum()) {
            enums.putIfAbsent(type.javaType().getSimpleName(), type.javaType());
            String name = type.javaType().getName();
            enums.putIfAbsent(name.substring(name.lastIndexOf('.') + 1).replace('$', '.'), type.javaType());
        }
        ValueType element = type.element();
        if (element != null) {
            add(element);
        }
        ValueType key = type.key();
        if (key != null) {
            add(key);
        }
        type.fields().forEach(field -> add(field.type()));
    }

    Set<ClassLoader> loaders() {
        return loaders;
    }

    /** The class whose constants stand behind a name; null when there is none. */
    @Nullable
    Class<?> owner(String name) {
        Class<?> known = enums.get(name);
        return known != null || name.indexOf('.') < 0 ? known : Classes.find(name, loaders);
    }

    /** A constant of an enum, or a public static final field; null when there is none. */
    static @Nullable Object value(Class<?> owner, String name) {
        if (owner.isEnum()) {
            for (Object constant : owner.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
        }
        try {
            Field field = owner.getField(name);
            int modifiers = field.getModifiers();
            boolean constant = Modifier.isStatic(modifiers) && Modifier.isFinal(modifiers);
            return constant && field.trySetAccessible() ? field.get(null) : null;
        } catch (NoSuchFieldException | IllegalAccessException notThere) {
            return null;
        }
    }

    static List<String> names(Class<?> owner) {
        List<String> names = new ArrayList<>();
        if (owner.isEnum()) {
            for (Object constant : owner.getEnumConstants()) {
                names.add(((Enum<?>) constant).name());
            }
        }
        return names;
    }

    /** The type of a constant: that of an enum, not of the class that a constant may have of its own. */
    static Class<?> type(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }
}

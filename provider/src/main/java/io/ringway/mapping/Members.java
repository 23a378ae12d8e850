// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.enhancer.MappingNames;
import io.ringway.enhancer.PersistentFields;
import jakarta.persistence.AccessType;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the persistent members of a class, by the enhancer's rule and in its order, so that ordinals agree. */
public final class Members {
    private static final int PER_CLASS = 1 << 16;

    private Members() {}

    /** Of an entity, an embeddable or an id class; the components of a record. */
    public static List<Member> of(Class<?> type, Metadata metadata) {
        List<Member> members = new ArrayList<>();
        if (type.isRecord()) {
            RecordComponent[] components = type.getRecordComponents();
            for (int i = 0; i < components.length; i++) {
                Field field = field(type, components[i].getName());
                if (!metadata.has(field, Transient.class)) {
                    members.add(Member.field(field, i, metadata));
                }
            }
            return members;
        }
        Map<Class<?>, Field[]> fields = new HashMap<>();
        for (PersistentFields.Attribute attribute :
                PersistentFields.of(type, metadata.mapped()).attributes()) {
            Class<?> declaring = declaring(type, attribute.declaringClass());
            int base = depth(declaring) * PER_CLASS;
            members.add(
                    attribute.access() == AccessType.FIELD
                            ? field(
                                    fields.computeIfAbsent(declaring, Class::getDeclaredFields),
                                    attribute.name(),
                                    base,
                                    metadata)
                            : property(declaring, attribute.name(), base + members.size(), metadata));
        }
        return members;
    }

    private static Class<?> declaring(Class<?> type, String name) {
        Class<?> declaring = type;
        while (!declaring.getName().equals(name)) {
            declaring = declaring.getSuperclass();
        }
        return declaring;
    }

    private static int depth(Class<?> type) {
        int depth = 0;
        for (Class<?> above = type.getSuperclass(); above != null; above = above.getSuperclass()) {
            depth++;
        }
        return depth;
    }

    private static Member field(Field[] declared, String name, int base, Metadata metadata) {
        int index = 0;
        while (!declared[index].getName().equals(name)) {
            index++;
        }
        return Member.field(declared[index], base + index, metadata);
    }

    private static Field field(Class<?> declaring, String name) {
        try {
            return declaring.getDeclaredField(name);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Member property(Class<?> declaring, String name, int declaration, Metadata metadata) {
        for (Method method : declaring.getDeclaredMethods()) {
            if (name.equals(propertyName(method))) {
                return Member.property(name, method, setter(declaring, method), declaration, metadata);
            }
        }
        throw new IllegalStateException(declaring.getName() + "." + name);
    }

    private static @Nullable Method setter(Class<?> declaring, Method getter) {
        Method same = setter(declaring, getter, getter.getReturnType());
        return same != null ? same : setter(declaring, getter, OptionalContent.raw(getter));
    }

    private static @Nullable Method setter(Class<?> declaring, Method getter, Class<?> type) {
        String name = MappingNames.setter(getter.getName());
        for (Method method : declaring.getDeclaredMethods()) {
            if (method.getName().equals(name)
                    && !method.isSynthetic()
                    && !Modifier.isStatic(method.getModifiers())
                    && Arrays.equals(method.getParameterTypes(), new Class<?>[] {type})) {
                return method;
            }
        }
        return null;
    }

    /** The property that a method reads; null when it is no getter. */
    public static @Nullable String propertyName(Method method) {
        boolean getter = method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !method.isSynthetic()
                && !Modifier.isStatic(method.getModifiers());
        boolean truth = method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class;
        return getter ? MappingNames.property(method.getName(), truth) : null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import io.ringway.mapping.StaticMembers;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.StaticMetamodel;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The static metamodel classes, such as {@code Car_}, that annotation processors generate (Jakarta Persistence 3.2, 5.3). */
final class StaticMetamodels {
    private static final Logger LOG = LoggerFactory.getLogger(StaticMetamodels.class);

    /** Of which types the fields are that a unit fills (Jakarta Persistence 3.2, 5.1.1). */
    private static final List<Class<?>> KINDS =
            List.of(Attribute.class, Type.class, TypedQueryReference.class, EntityGraph.class);

    private StaticMetamodels() {}

    /** The static metamodel of a class; null when there is none. */
    static @Nullable Class<?> of(Class<?> type) {
        for (Class<?> found : StaticMembers.beside(type, name -> name + "_")) {
            StaticMetamodel annotation = found.getAnnotation(StaticMetamodel.class);
            if (annotation != null && annotation.value() == type) {
                return found;
            }
        }
        return null;
    }

    static void fill(ManagedType<?> type) {
        Map<String, Object> values = new HashMap<>();
        for (Attribute<?, ?> attribute : type.getDeclaredAttributes()) {
            values.put(attribute.getName(), attribute);
        }
        values.put("class_", type);
        fill(type, values);
    }

    /** Fields for which there is no value stay as they are: which there are depends on what generated the class. */
    static void fill(ManagedType<?> type, Map<String, ?> values) {
        Class<?> target = of(type.getJavaType());
        if (target == null) {
            return;
        }
        for (Field field : target.getDeclaredFields()) {
            Object value = values.get(field.getName());
            if (value != null && KINDS.stream().anyMatch(kind -> StaticMembers.isOpen(field, kind))) {
                set(field, value);
            }
        }
    }

    private static void set(Field field, Object value) {
        try {
            StaticMembers.set(field, value);
        } catch (IllegalAccessException | RuntimeException closed) {
            LOG.warn(
                    "The static metamodel {} does not take {}: {}",
                    field.getDeclaringClass().getName(),
                    value,
                    closed.toString());
        }
    }
}

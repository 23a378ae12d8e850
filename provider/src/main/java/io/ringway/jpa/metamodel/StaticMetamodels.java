// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import io.ringway.mapping.StaticMembers;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.StaticMetamodel;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The static metamodel classes, such as {@code Car_}, that annotation processors generate (Jakarta Persistence 3.2, 5.3). */
final class StaticMetamodels {
    private static final Logger LOG = LoggerFactory.getLogger(StaticMetamodels.class);

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
        Class<?> target = of(type.getJavaType());
        if (target == null) {
            return;
        }
        for (Attribute<?, ?> attribute : type.getDeclaredAttributes()) {
            set(target, attribute.getName(), attribute);
        }
        set(target, "class_", type);
    }

    /** Which fields it has depends on what generated it. */
    private static void set(Class<?> target, String name, Object value) {
        try {
            Field field = target.getDeclaredField(name);
            if (StaticMembers.isOpen(field, Attribute.class) || StaticMembers.isOpen(field, Type.class)) {
                StaticMembers.set(field, value);
            }
        } catch (NoSuchFieldException absent) {
            LOG.debug("{} has no field for {}", target.getName(), value);
        } catch (IllegalAccessException | RuntimeException closed) {
            LOG.warn("The static metamodel {} does not take {}: {}", target.getName(), value, closed.toString());
        }
    }
}

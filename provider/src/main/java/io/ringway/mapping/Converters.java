// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import io.ringway.Problem;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attribute converters of a unit: those that apply by themselves, and one instance of each class. */
final class Converters {
    /** A converter with its type parameters. */
    record Known(AttributeConverter<Object, Object> converter, Class<?> javaType, Class<?> databaseType) {}

    private final Map<Class<?>, Known> automatic = new HashMap<>();
    private final Map<Class<?>, @Nullable Known> known = new HashMap<>();
    private final Problems problems;

    Converters(Problems problems) {
        this.problems = problems;
    }

    /** Takes a class that carries {@code @Converter}. */
    void add(Class<?> type, Converter annotation) {
        Known converter = of(type);
        if (converter == null || !annotation.autoApply()) {
            return;
        }
        Known other = automatic.putIfAbsent(converter.javaType(), converter);
        if (other != null) {
            problems.add(Problem.of(
                            "RW-1114",
                            "Two converters apply to every "
                                    + converter.javaType().getName())
                    .at(type.getName() + " and " + other.converter().getClass().getName())
                    .fix("Leave autoApply on one of them"));
        }
    }

    @Nullable
    Known automatic(Class<?> javaType) {
        return automatic.get(FieldKind.boxed(javaType));
    }

    /** The converter of a class; null when it is none that works, which is then told once. */
    @Nullable
    Known of(Class<?> type) {
        if (!known.containsKey(type)) {
            known.put(type, make(type));
        }
        return known.get(type);
    }

    private @Nullable Known make(Class<?> type) {
        if (!AttributeConverter.class.isAssignableFrom(type)) {
            refuse(type, "it does not implement AttributeConverter");
            return null;
        }
        TypeVariables variables = new TypeVariables(type);
        Class<?> javaType = variables.parameter(AttributeConverter.class, 0);
        Class<?> databaseType = variables.parameter(AttributeConverter.class, 1);
        if (javaType == null || databaseType == null) {
            refuse(type, "it leaves the types of AttributeConverter open");
            return null;
        }
        AttributeConverter<Object, Object> converter = instance(type);
        return converter == null ? null : new Known(converter, javaType, databaseType);
    }

    @SuppressWarnings("unchecked")
    private @Nullable AttributeConverter<Object, Object> instance(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (AttributeConverter<Object, Object>) constructor.newInstance();
        } catch (NoSuchMethodException | InstantiationException none) {
            refuse(type, "it has no constructor without parameters, or is abstract");
        } catch (InvocationTargetException failed) {
            refuse(type, "its constructor failed: " + failed.getCause());
        } catch (ReflectiveOperationException | RuntimeException closed) {
            refuse(type, "it is not accessible: " + closed.getMessage());
        }
        return null;
    }

    private void refuse(Class<?> type, String why) {
        problems.add(
                Problem.of("RW-1114", "The converter cannot be used: " + why).at(type.getName()));
    }
}

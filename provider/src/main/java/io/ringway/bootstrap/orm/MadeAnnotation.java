// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An annotation that stands in no class file. It is equal to one with the same values that does, as annotations are. */
final class MadeAnnotation implements InvocationHandler {
    private final Class<? extends Annotation> type;
    private final Map<String, Object> values;

    private MadeAnnotation(Class<? extends Annotation> type, Map<String, Object> values) {
        this.type = type;
        this.values = values;
    }

    /** @param given by element; the others have their defaults */
    static <A extends Annotation> A of(Class<A> type, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Method element : elements(type)) {
            Object value = given.get(element.getName());
            values.put(element.getName(), value != null ? value : Objects.requireNonNull(element.getDefaultValue()));
        }
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new MadeAnnotation(type, values)));
    }

    /** An annotation like another one, with another value of one element. */
    static <A extends Annotation> A with(Class<A> type, A annotation, String element, Object value) {
        Map<String, Object> values = new LinkedHashMap<>(values(type, annotation));
        values.put(element, value);
        return of(type, values);
    }

    /** What an annotation declares, by name. */
    static List<Method> elements(Class<? extends Annotation> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Map<String, Object> values(Class<? extends Annotation> type, Annotation annotation) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Method element : elements(type)) {
            try {
                values.put(element.getName(), element.invoke(annotation));
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return values;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
        Object value = values.get(method.getName());
        if (value != null && method.getParameterCount() == 0) {
            return value.getClass().isArray() ? copy(value) : value;
        }
        return switch (method.getName()) {
            case "annotationType" -> type;
            case "equals" -> isEqual(Objects.requireNonNull(arguments)[0]);
            case "hashCode" -> hash();
            default -> "@" + type.getSimpleName() + text();
        };
    }

    /** The elements are objects: no annotation of Jakarta Persistence has an array of primitives. */
    private static Object copy(Object array) {
        return ((Object[]) array).clone();
    }

    private boolean isEqual(@Nullable Object other) {
        if (!type.isInstance(other)) {
            return false;
        }
        Map<String, Object> others = values(type, (Annotation) other);
        return values.entrySet().stream()
                .allMatch(entry -> Objects.deepEquals(entry.getValue(), others.get(entry.getKey())));
    }

    /** As {@link Annotation#hashCode} says. */
    private int hash() {
        int hash = 0;
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            Object value = entry.getValue();
            int own = value instanceof Object[] array ? Arrays.hashCode(array) : value.hashCode();
            hash += 127 * entry.getKey().hashCode() ^ own;
        }
        return hash;
    }

    private String text() {
        StringBuilder text = new StringBuilder("(");
        values.forEach((name, value) -> text.append(text.length() == 1 ? "" : ", ")
                .append(name)
                .append('=')
                .append(value instanceof Object[] array ? Arrays.toString(array) : value));
        return text.append(')').toString();
    }
}

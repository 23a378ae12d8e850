// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.orm;

import io.ringway.bootstrap.xml.XmlElement;
import jakarta.persistence.CascadeType;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the annotations that elements of one mapping file stand for. For one thread. */
final class AnnotationMaker {
    private final ClassNames classes;

    AnnotationMaker(ClassNames classes) {
        this.classes = classes;
    }

    /** The annotation of a type that an element stands for; what the element leaves out has its default. */
    <A extends Annotation> A make(Class<A> type, XmlElement element) {
        return make(type, element, Map.of());
    }

    /** @param given values that count instead of what the element says */
    <A extends Annotation> A make(Class<A> type, XmlElement element, Map<String, Object> given) {
        Map<String, Object> values = new HashMap<>(given);
        for (Method declared : MadeAnnotation.elements(type)) {
            if (!values.containsKey(declared.getName())) {
                Object value = value(Elements.name(type, declared.getName()), declared.getReturnType(), element);
                if (value != null) {
                    values.put(declared.getName(), value);
                }
            }
        }
        return MadeAnnotation.of(type, values);
    }

    /** One annotation as it is, or several in what contains them, as they would stand in a class file. */
    static Annotation one(Class<? extends Annotation> type, List<? extends Annotation> annotations) {
        if (annotations.size() == 1) {
            return annotations.get(0);
        }
        Class<? extends Annotation> container =
                Objects.requireNonNull(type.getAnnotation(Repeatable.class)).value();
        return MadeAnnotation.of(container, Map.of("value", array(type, annotations)));
    }

    private static Object array(Class<?> type, List<?> elements) {
        Object array = Array.newInstance(type, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    /** Null when the element does not say it. */
    private @Nullable Object value(String name, Class<?> type, XmlElement element) {
        if (type.isArray()) {
            return several(name, type.getComponentType(), element);
        }
        if (type.isAnnotation()) {
            XmlElement child = element.child(name);
            return child == null ? null : make(type.asSubclass(Annotation.class), child);
        }
        String attribute = element.attribute(name);
        String text =
                name.equals(Elements.TEXT) ? element.text() : attribute != null ? attribute : element.textOf(name);
        return text == null ? null : simple(text, type, element);
    }

    private Object simple(String text, Class<?> type, XmlElement element) {
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class) {
            return text.equals("true") || text.equals("1");
        }
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        return type == Class.class ? classes.find(text, element) : constant(type, text);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException(type.getName() + "." + name);
    }

    private @Nullable Object several(String name, Class<?> type, XmlElement element) {
        if (type == CascadeType.class) {
            XmlElement cascade = element.child(name);
            return cascade == null ? null : array(type, cascades(cascade));
        }
        List<XmlElement> children = element.children(name);
        if (children.isEmpty()) {
            return null;
        }
        return array(
                type,
                type.isAnnotation()
                        ? children.stream()
                                .map(child -> make(type.asSubclass(Annotation.class), child))
                                .toList()
                        : children.stream().map(XmlElement::text).toList());
    }

    private static List<CascadeType> cascades(XmlElement cascade) {
        return cascade.children().stream()
                .map(child -> CascadeType.valueOf(
                        child.name().substring("cascade-".length()).toUpperCase(Locale.ROOT)))
                .toList();
    }
}

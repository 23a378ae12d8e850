// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.cdi.intercepted;

import io.ringway.data.declared.CallableMethod;
import jakarta.enterprise.inject.spi.BeanContainer;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The interceptor bindings of the methods of a repository (Jakarta Interceptors 2.2, 3; CDI 4.1, 2.7). Of
 * several of one type the nearest counts: that of the method, of the interface, of an interface that this one extends, of a
 * stereotype. What is a binding or a stereotype, and what it brings with it, the container knows.
 */
final class MethodBindings {
    private final BeanContainer beans;

    private MethodBindings(BeanContainer beans) {
        this.beans = beans;
    }

    /** Those of each method; none for one that is not intercepted. */
    static List<Set<Annotation>> of(List<CallableMethod> methods, Class<?> repository, BeanContainer beans) {
        MethodBindings bindings = new MethodBindings(beans);
        Bindings ofAll = bindings.onInterface(repository).over(bindings.ofStereotypes(on(repository)));
        return methods.stream()
                .map(method -> bindings.among(on(method.declared())).over(ofAll).all())
                .toList();
    }

    /** Jakarta Interceptors hands bindings down to subclasses; an interface is to its repository what a superclass is. */
    private Bindings onInterface(Class<?> type) {
        Bindings found = among(on(type));
        for (Class<?> parent : type.getInterfaces()) {
            found = found.over(onInterface(parent).inherited());
        }
        return found;
    }

    private Bindings ofStereotypes(Collection<Annotation> annotations) {
        Bindings found = Bindings.NONE;
        for (Annotation annotation : annotations) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (beans.isStereotype(type)) {
                Collection<Annotation> brought =
                        beans instanceof BeanManager full ? full.getStereotypeDefinition(type) : on(type);
                found = found.over(among(brought)).over(ofStereotypes(brought));
            }
        }
        return found;
    }

    /** The bindings among annotations, over those that they bring with them. */
    private Bindings among(Collection<Annotation> annotations) {
        Map<Class<? extends Annotation>, List<Annotation>> direct = new LinkedHashMap<>();
        for (Annotation annotation : annotations) {
            if (beans.isInterceptorBinding(annotation.annotationType())) {
                direct.computeIfAbsent(annotation.annotationType(), type -> new ArrayList<>())
                        .add(annotation);
            }
        }
        Bindings found = new Bindings(direct);
        for (Class<? extends Annotation> type : direct.keySet()) {
            found = found.over(
                    among(beans instanceof BeanManager full ? full.getInterceptorBindingDefinition(type) : on(type)));
        }
        return found;
    }

    /** The annotations of an element; of repeated ones each. */
    private static List<Annotation> on(AnnotatedElement element) {
        List<Annotation> found = new ArrayList<>();
        for (Annotation annotation : element.getAnnotations()) {
            Class<? extends Annotation> repeated = repeated(annotation.annotationType());
            if (repeated == null) {
                found.add(annotation);
            } else {
                found.addAll(List.of(element.getAnnotationsByType(repeated)));
            }
        }
        return found;
    }

    /** The type that an annotation holds several of; null when it holds none. */
    private static @Nullable Class<? extends Annotation> repeated(Class<? extends Annotation> container) {
        for (Method member : container.getDeclaredMethods()) {
            Class<?> type = member.getReturnType().getComponentType();
            Repeatable repeatable = type == null ? null : type.getAnnotation(Repeatable.class);
            if (repeatable != null && repeatable.value() == container) {
                return type.asSubclass(Annotation.class);
            }
        }
        return null;
    }
}

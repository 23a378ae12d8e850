// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What the compiler knows of annotations, types and their relations. */
record Language(Elements elements, Types types) {

    static boolean has(Element element, String annotation) {
        return find(element, annotation) != null;
    }

    /** Null when the element has no annotation of that name. */
    static @Nullable AnnotationMirror find(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (name(mirror).equals(annotation)) {
                return mirror;
            }
        }
        return null;
    }

    /** The qualified name of an annotation's type. */
    static String name(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** The annotations of a name on an element, also those in their container. */
    List<AnnotationMirror> all(Element element, String annotation, String container) {
        List<AnnotationMirror> all = new ArrayList<>();
        AnnotationMirror one = find(element, annotation);
        if (one != null) {
            all.add(one);
        }
        AnnotationMirror several = find(element, container);
        if (several != null && value(several, "value") instanceof List<?> values) {
            for (Object each : values) {
                if (((AnnotationValue) each).getValue() instanceof AnnotationMirror mirror) {
                    all.add(mirror);
                }
            }
        }
        return all;
    }

    /** The value of an annotation's element, or its default; null when there is no such element. */
    @Nullable
    Object value(AnnotationMirror mirror, String element) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> values =
                elements.getElementValuesWithDefaults(mirror);
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value : values.entrySet()) {
            if (value.getKey().getSimpleName().contentEquals(element)) {
                return value.getValue().getValue();
            }
        }
        return null;
    }

    /** A string element; empty when there is none. */
    String text(AnnotationMirror mirror, String element) {
        return value(mirror, element) instanceof String text ? text : "";
    }

    /** The class with persistent state that a class extends, directly or not; null when there is none. */
    @Nullable
    TypeElement managedAbove(TypeElement type) {
        TypeElement above = superclass(type);
        while (above != null && ManagedKind.of(above) == null) {
            above = superclass(above);
        }
        return above;
    }

    /** The classes with persistent state, from the outermost superclass down to the class itself. */
    List<TypeElement> chain(TypeElement type) {
        Deque<TypeElement> chain = new ArrayDeque<>();
        for (TypeElement each = type; each != null; each = managedAbove(each)) {
            chain.push(each);
        }
        return List.copyOf(chain);
    }

    private static @Nullable TypeElement superclass(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement above
                ? above
                : null;
    }

    /** Whether a value of the type is one of the named class or interface, which may be absent. */
    boolean isA(TypeMirror type, String name) {
        TypeElement wanted = elements.getTypeElement(name);
        return wanted != null
                && !type.getKind().isPrimitive()
                && types.isAssignable(types.erasure(type), types.erasure(wanted.asType()));
    }

    /** What the type makes of a parameter of one of its generic supertypes; null when it leaves that open. */
    @Nullable
    TypeMirror argument(TypeMirror type, String supertype, int index) {
        if (type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(supertype)) {
            return declared.getTypeArguments().isEmpty()
                    ? null
                    : declared.getTypeArguments().get(index);
        }
        for (TypeMirror above : types.directSupertypes(type)) {
            if (isA(above, supertype)) {
                return argument(above, supertype, index);
            }
        }
        return null;
    }

    /** The class of a type; null for what is none. */
    static @Nullable TypeElement element(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement element
                ? element
                : null;
    }
}

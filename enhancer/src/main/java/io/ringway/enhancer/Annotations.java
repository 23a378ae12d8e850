// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import jakarta.persistence.AccessType;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.annotation.AnnotationSource;
import net.bytebuddy.description.enumeration.EnumerationDescription;
import org.jspecify.annotations.Nullable;

/** Reads annotations by their names, so that no annotation class is loaded through an application's class loader. */
final class Annotations {
    private Annotations() {}

    static boolean has(AnnotationSource element, String name) {
        return find(element, name) != null;
    }

    /** Whether the element carries an annotation that makes it an id attribute. */
    static boolean isId(AnnotationSource element) {
        for (AnnotationDescription annotation : element.getDeclaredAnnotations()) {
            if (MappingNames.isId(annotation.getAnnotationType().getName())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element carries an annotation that maps an attribute; {@code @Transient} and {@code @Access} do not. */
    static boolean isMapped(AnnotationSource element) {
        for (AnnotationDescription annotation : element.getDeclaredAnnotations()) {
            if (MappingNames.isMapping(annotation.getAnnotationType().getName())) {
                return true;
            }
        }
        return false;
    }

    /** The access type that {@code @Access} on the element names; null without one. */
    static @Nullable AccessType access(AnnotationSource element) {
        AnnotationDescription access = find(element, MappingNames.ACCESS);
        return access == null
                ? null
                : AccessType.valueOf(access.getValue("value")
                        .resolve(EnumerationDescription.class)
                        .getValue());
    }

    private static @Nullable AnnotationDescription find(AnnotationSource element, String name) {
        for (AnnotationDescription annotation : element.getDeclaredAnnotations()) {
            if (annotation.getAnnotationType().getName().equals(name)) {
                return annotation;
            }
        }
        return null;
    }
}

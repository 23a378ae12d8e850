// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Whether the compiler knows all types that a class's attributes have, or whether another processor has still to make some. */
record Readiness(Language language) {

    boolean isReady(TypeElement type) {
        if (type.getSuperclass().getKind() == TypeKind.ERROR) {
            return false;
        }
        if (ManagedKind.of(type) != null) {
            for (SourceAttribute attribute : new SourceAttributes(language).declared(type)) {
                if (!isKnown(attribute.type())) {
                    return false;
                }
            }
        }
        return ElementFilter.typesIn(type.getEnclosedElements()).stream().allMatch(this::isReady);
    }

    private static boolean isKnown(TypeMirror type) {
        return type.getKind() != TypeKind.ERROR
                && (!(type instanceof DeclaredType declared)
                        || declared.getTypeArguments().stream().allMatch(Readiness::isKnown));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Whose static metamodel a class is. */
enum Form {
    /** {@code Car_}, for every class with persistent state. */
    PERSISTENCE("persistence", "jakarta.persistence.metamodel.StaticMetamodel") {
        @Override
        String name(String simpleName) {
            return simpleName + "_";
        }

        @Override
        boolean covers(ManagedKind kind) {
            return true;
        }
    },
    /** {@code _Car}, for entities. */
    DATA("data", "jakarta.data.metamodel.StaticMetamodel") {
        @Override
        String name(String simpleName) {
            return "_" + simpleName;
        }

        @Override
        boolean covers(ManagedKind kind) {
            return kind == ManagedKind.ENTITY;
        }
    };

    private final String option;
    private final String annotation;

    Form(String option, String annotation) {
        this.option = option;
        this.annotation = annotation;
    }

    /** What chooses it in the option of the processor. */
    String option() {
        return option;
    }

    /** The name of the annotation that its classes have. */
    String annotation() {
        return annotation;
    }

    /** The simple name of a class's metamodel. */
    abstract String name(String simpleName);

    /** Whether there is one for classes of the kind. */
    abstract boolean covers(ManagedKind kind);

    /** The canonical name of a class's metamodel: nested as the class is. */
    final String name(TypeElement type) {
        String own = name(type.getSimpleName().toString());
        Element outer = type.getEnclosingElement();
        if (outer instanceof TypeElement enclosing) {
            return name(enclosing) + "." + own;
        }
        return outer instanceof PackageElement home && !home.isUnnamed() ? home.getQualifiedName() + "." + own : own;
    }
}

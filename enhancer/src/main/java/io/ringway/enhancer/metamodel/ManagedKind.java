// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import io.ringway.enhancer.MappingNames;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What a class with persistent state is. */
enum ManagedKind {
    ENTITY("Entity", "EntityType"),
    MAPPED_SUPERCLASS("MappedSuperclass", "MappedSuperclassType"),
    EMBEDDABLE("Embeddable", "EmbeddableType");

    private final String annotation;
    private final String type;

    ManagedKind(String annotation, String type) {
        this.annotation = MappingNames.JAKARTA + annotation;
        this.type = type;
    }

    /** Null for any other class. */
    static @Nullable ManagedKind of(TypeElement type) {
        for (ManagedKind kind : values()) {
            if (Language.has(type, kind.annotation)) {
                return kind;
            }
        }
        return null;
    }

    /** The annotation's name. */
    String annotation() {
        return annotation;
    }

    /** The simple name of its type in {@code jakarta.persistence.metamodel}. */
    String type() {
        return type;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import io.ringway.enhancer.MappingNames;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A persistent attribute in a source.
 *
 * @param member its field or getter
 * @param type as declared; of a getter that returns an Optional what is in it
 */
record SourceAttribute(String name, Element member, TypeMirror type) {
    private static final Set<String> ASSOCIATIONS = Set.of("ManyToOne", "OneToOne", "OneToMany", "ManyToMany");

    /** How an attribute holds its values, with the type of {@code jakarta.persistence.metamodel} that stands for it. */
    enum Shape {
        SINGULAR("SingularAttribute", ""),
        MAP("MapAttribute", "java.util.Map"),
        SET("SetAttribute", "java.util.Set"),
        LIST("ListAttribute", "java.util.List"),
        COLLECTION("CollectionAttribute", "java.util.Collection");

        private final String type;
        private final String java;

        Shape(String type, String java) {
            this.type = type;
            this.java = java;
        }

        String type() {
            return type;
        }

        /** The interface whose parameters are the types of the elements. */
        String java() {
            return java;
        }
    }

    Shape shape(Language language) {
        for (Shape shape : Shape.values()) {
            if (shape != Shape.SINGULAR && language.isA(type, shape.java())) {
                return shape;
            }
        }
        return Shape.SINGULAR;
    }

    boolean isEmbedded() {
        TypeElement held = Language.element(type);
        return hasMapping("Embedded")
                || hasMapping("EmbeddedId")
                || held != null && ManagedKind.of(held) == ManagedKind.EMBEDDABLE;
    }

    boolean isText(Language language) {
        return language.isA(type, "java.lang.String") && !isAssociation();
    }

    /** Whether its values have an order, as Jakarta Data sees it: numbers, truth, enums, times and what else compares itself. */
    boolean isSortable(Language language) {
        return type.getKind().isPrimitive()
                || language.isA(type, "java.lang.Comparable") && !isEmbedded() && !isAssociation();
    }

    boolean isProperty() {
        return member.getKind() == ElementKind.METHOD;
    }

    private boolean isAssociation() {
        TypeElement held = Language.element(type);
        return ASSOCIATIONS.stream().anyMatch(this::hasMapping)
                || held != null && ManagedKind.of(held) == ManagedKind.ENTITY;
    }

    private boolean hasMapping(String annotation) {
        return Language.has(member, MappingNames.JAKARTA + annotation);
    }
}

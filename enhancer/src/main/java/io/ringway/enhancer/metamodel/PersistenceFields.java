// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import io.ringway.enhancer.MappingNames;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The fields of a static metamodel class of Jakarta Persistence (Jakarta Persistence 3.2, 5.1.1). */
final class PersistenceFields {
    private static final String METAMODEL = "jakarta.persistence.metamodel.";
    private static final String FILLED = "volatile ";
    private static final String NAME = "name";

    private final Language language;
    private final Imports imports;
    private final TypeText types;

    PersistenceFields(Language language, Imports imports, TypeText types) {
        this.language = language;
        this.imports = imports;
        this.types = types;
    }

    void add(TypeElement type, ManagedKind kind, MetamodelClass to) {
        String owner = types.open(type);
        to.field(FILLED + imports.name(METAMODEL + kind.type()) + "<" + owner + ">", "class_", "");
        List<SourceAttribute> attributes = new SourceAttributes(language).declared(type);
        for (SourceAttribute attribute : attributes) {
            to.field(FILLED + type(attribute, owner), attribute.name(), "");
        }
        for (SourceAttribute attribute : attributes) {
            constant(to, FieldNames.constant(attribute.name()), attribute.name());
        }
        queries(type, to);
        graphs(type, owner, to);
        names(type, "SqlResultSetMapping", "MAPPING_", to);
    }

    private String type(SourceAttribute attribute, String owner) {
        SourceAttribute.Shape shape = attribute.shape(language);
        String type = imports.name(METAMODEL + shape.type()) + "<" + owner + ", ";
        return switch (shape) {
            case SINGULAR -> type + types.argument(attribute.type()) + ">";
            case MAP -> type + element(attribute, shape, 0) + ", " + element(attribute, shape, 1) + ">";
            case SET, LIST, COLLECTION -> type + element(attribute, shape, 0) + ">";
        };
    }

    private String element(SourceAttribute attribute, SourceAttribute.Shape shape, int index) {
        return types.argument(language.argument(attribute.type(), shape.java(), index));
    }

    private void queries(TypeElement type, MetamodelClass to) {
        names(type, "NamedQuery", "QUERY_", to);
        names(type, "NamedNativeQuery", "QUERY_", to);
        for (String annotation : List.of("NamedQuery", "NamedNativeQuery")) {
            for (AnnotationMirror query : all(type, annotation)) {
                if (language.value(query, "resultClass") instanceof TypeMirror result
                        && result.getKind() != TypeKind.VOID) {
                    String reference = imports.name(MappingNames.JAKARTA + "TypedQueryReference");
                    to.field(
                            FILLED + reference + "<" + types.argument(result) + ">",
                            "_" + FieldNames.identifier(language.text(query, NAME)) + "_",
                            "");
                }
            }
        }
    }

    private void graphs(TypeElement type, String owner, MetamodelClass to) {
        for (AnnotationMirror graph : all(type, "NamedEntityGraph")) {
            String name = language.text(graph, NAME);
            String given = name.isEmpty() ? entityName(type) : name;
            constant(to, "GRAPH_" + FieldNames.constant(given), given);
            String graphs = imports.name(MappingNames.JAKARTA + "EntityGraph");
            to.field(FILLED + graphs + "<" + owner + ">", "_" + FieldNames.identifier(given), "");
        }
    }

    private String entityName(TypeElement type) {
        AnnotationMirror entity = Language.find(type, ManagedKind.ENTITY.annotation());
        String name = entity == null ? "" : language.text(entity, NAME);
        return name.isEmpty() ? type.getSimpleName().toString() : name;
    }

    private void names(TypeElement type, String annotation, String prefix, MetamodelClass to) {
        for (AnnotationMirror named : all(type, annotation)) {
            String name = language.text(named, NAME);
            constant(to, prefix + FieldNames.constant(name), name);
        }
    }

    private List<AnnotationMirror> all(TypeElement type, String annotation) {
        String plural =
                annotation.endsWith("y") ? annotation.substring(0, annotation.length() - 1) + "ies" : annotation + "s";
        return language.all(type, MappingNames.JAKARTA + annotation, MappingNames.JAKARTA + plural);
    }

    private void constant(MetamodelClass to, String field, String name) {
        to.field(
                "final " + imports.name("java.lang.String"),
                field,
                " = " + language.elements().getConstantExpression(name));
    }
}

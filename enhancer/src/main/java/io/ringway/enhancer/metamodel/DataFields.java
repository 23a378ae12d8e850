// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The fields of a static metamodel class of Jakarta Data (Jakarta Data 1.0, 3.4). They have their values, so that they can be
 * used before any unit is open.
 */
final class DataFields {
    private static final String METAMODEL = "jakarta.data.metamodel.";

    private final Language language;
    private final Imports imports;
    private final TypeText types;
    private final List<Path> paths = new ArrayList<>();
    private final Set<String> entered = new HashSet<>();

    DataFields(Language language, Imports imports, TypeText types) {
        this.language = language;
        this.imports = imports;
        this.types = types;
    }

    /**
     * An attribute, reached through embeddables.
     *
     * @param name with dots, such as {@code address.street}
     * @param type the simple name of what stands for it
     */
    private record Path(String name, String type) {
        String field() {
            return name.replace('.', '_');
        }

        /** Names are compared regardless of case, so that words are not separated. */
        String constant() {
            return field().toUpperCase(Locale.ROOT);
        }
    }

    void add(TypeElement type, MetamodelClass to) {
        enter((DeclaredType) type.asType(), "");
        String owner = types.open(type);
        for (Path path : paths) {
            String attribute = imports.name(METAMODEL + path.type());
            String made = imports.name(METAMODEL + "impl." + path.type() + "Record");
            String text = language.elements().getConstantExpression(path.name());
            to.field("final " + attribute + "<" + owner + ">", path.field(), " = new " + made + "<>(" + text + ")");
        }
        String string = imports.name("java.lang.String");
        for (Path path : paths) {
            String text = language.elements().getConstantExpression(path.name());
            to.field("final " + string, path.constant(), " = " + text);
        }
        paths.clear();
    }

    /** An embeddable that holds itself is entered once. */
    private void enter(DeclaredType type, String prefix) {
        String name = type.toString();
        if (!entered.add(name)) {
            return;
        }
        for (SourceAttribute attribute : new SourceAttributes(language).all(type)) {
            String path = prefix + attribute.name();
            paths.add(new Path(path, kind(attribute)));
            if (attribute.isEmbedded() && attribute.type() instanceof DeclaredType held) {
                enter(held, path + ".");
            }
        }
        entered.remove(name);
    }

    private String kind(SourceAttribute attribute) {
        if (attribute.isText(language)) {
            return "TextAttribute";
        }
        return attribute.isSortable(language) ? "SortableAttribute" : "Attribute";
    }
}

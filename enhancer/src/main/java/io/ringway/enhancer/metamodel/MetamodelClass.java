// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;

/** The text of one generated class: what stands above it, its fields, and the classes in it. */
final class MetamodelClass {
    private static final String STEP = "    ";

    private final String declaration;
    private final String constructor;
    private final List<String> annotations = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<MetamodelClass> nested = new ArrayList<>();

    /**
     * @param declaration such as {@code public abstract class Car_}
     * @param constructor such as {@code protected Car_()}
     */
    MetamodelClass(String declaration, String constructor) {
        this.declaration = declaration;
        this.constructor = constructor;
    }

    void annotate(String annotation) {
        annotations.add(annotation);
    }

    /** Adds a field, unless its name is taken or cannot be one. */
    void field(String type, String name, String value) {
        if (SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name)) {
            fields.putIfAbsent(name, "public static " + type + " " + name + value + ";");
        }
    }

    void nest(MetamodelClass inner) {
        nested.add(inner);
    }

    String text(String indent) {
        StringBuilder text = new StringBuilder();
        for (String annotation : annotations) {
            text.append(indent).append(annotation).append('\n');
        }
        text.append(indent).append(declaration).append(" {\n");
        for (String field : fields.values()) {
            text.append(indent).append(STEP).append(field).append('\n');
        }
        if (!fields.isEmpty()) {
            text.append('\n');
        }
        text.append(indent).append(STEP).append(constructor).append(" {}\n");
        for (MetamodelClass inner : nested) {
            text.append('\n').append(inner.text(indent + STEP));
        }
        return text.append(indent).append("}\n").toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The names by which one source file knows the types that it uses. */
final class Imports {
    private final Elements elements;
    private final String home;
    private final Map<String, String> bySimpleName = new TreeMap<>();
    private final TreeSet<String> imported = new TreeSet<>();
    private boolean deprecated;

    /** @param home the package of the file */
    Imports(Elements elements, String home) {
        this.elements = elements;
        this.home = home;
    }

    /** Keeps its simple name for a class that the file declares. */
    void declare(String qualifiedName) {
        bySimpleName.put(qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1), qualifiedName);
    }

    /** The name in the file of a top-level class. */
    String name(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        String simple = qualifiedName.substring(dot + 1);
        String known = bySimpleName.putIfAbsent(simple, qualifiedName);
        if (known != null && !known.equals(qualifiedName)) {
            return qualifiedName;
        }
        String place = dot < 0 ? "" : qualifiedName.substring(0, dot);
        boolean visible = place.equals(home) || place.equals("java.lang") && !isAtHome(simple);
        if (!visible) {
            imported.add(qualifiedName);
        }
        return simple;
    }

    /** The name in the file of any class, with those around it. */
    String name(TypeElement type) {
        deprecated |= elements.isDeprecated(type);
        return type.getEnclosingElement() instanceof TypeElement outer
                ? name(outer) + "." + type.getSimpleName()
                : name(type.getQualifiedName().toString());
    }

    /** Whether what is used is deprecated, which the compiler would warn of. */
    boolean usesDeprecated() {
        return deprecated;
    }

    /** In their order, each on a line. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        for (String each : imported) {
            lines.append("import ").append(each).append(";\n");
        }
        return lines.toString();
    }

    private boolean isAtHome(String simple) {
        String name = home.isEmpty() ? simple : home + "." + simple;
        return elements.getTypeElement(name) != null;
    }
}

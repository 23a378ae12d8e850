// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The source file of the static metamodel of one top-level class and of those that are nested in it. */
final class MetamodelSource {
    private final Form form;
    private final Language language;
    private final Predicate<TypeElement> made;
    private final PackageElement home;
    private final Imports imports;
    private final TypeText types;
    private final @Nullable String generated;

    /**
     * @param made whether a class has a static metamodel, or will have one
     * @param generated the name of the annotation of what is generated; null when there is none
     */
    MetamodelSource(
            Form form,
            Language language,
            PackageElement home,
            Predicate<TypeElement> made,
            @Nullable String generated) {
        this.form = form;
        this.language = language;
        this.made = made;
        this.home = home;
        this.imports = new Imports(language.elements(), home.getQualifiedName().toString());
        this.types = new TypeText(language, imports, home);
        this.generated = generated;
    }

    /** Null when neither the class nor one in it has a metamodel of the form. */
    @Nullable
    String text(TypeElement top) {
        declare(top);
        MetamodelClass all = of(top, true, false);
        if (all == null) {
            return null;
        }
        if (imports.usesDeprecated()) {
            all.annotate("@SuppressWarnings({\"deprecation\", \"removal\"})");
        }
        StringBuilder file = new StringBuilder();
        if (!home.isUnnamed()) {
            file.append("package ").append(home.getQualifiedName()).append(";\n\n");
        }
        String lines = imports.lines();
        return file.append(lines)
                .append(lines.isEmpty() ? "" : "\n")
                .append(all.text(""))
                .toString();
    }

    private void declare(TypeElement type) {
        imports.declare(form.name(type));
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::declare);
    }

    /** @param visible whether all that the class is nested in is public */
    private @Nullable MetamodelClass of(TypeElement type, boolean visible, boolean inside) {
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            return null;
        }
        boolean open = visible && type.getModifiers().contains(Modifier.PUBLIC);
        ManagedKind kind = ManagedKind.of(type);
        boolean covered = kind != null && form.covers(kind);
        List<MetamodelClass> nested = new ArrayList<>();
        for (TypeElement inner : ElementFilter.typesIn(type.getEnclosedElements())) {
            MetamodelClass each = of(inner, open, true);
            if (each != null) {
                nested.add(each);
            }
        }
        if (!covered && nested.isEmpty()) {
            return null;
        }
        MetamodelClass own = declared(type, covered, open, inside);
        if (kind != null && covered) {
            own.annotate("@" + imports.name(form.annotation()) + "(" + imports.name(type) + ".class)");
            addFields(type, kind, own);
        }
        if (generated != null) {
            own.annotate("@" + imports.name(generated) + "(\"" + StaticMetamodelProcessor.class.getName() + "\")");
        }
        nested.forEach(own::nest);
        return own;
    }

    /** Those of Jakarta Persistence are extended by those of subclasses. */
    private MetamodelClass declared(TypeElement type, boolean covered, boolean open, boolean inside) {
        String name = form.name(type.getSimpleName().toString());
        boolean extended = covered && form == Form.PERSISTENCE;
        TypeElement above = extended ? language.managedAbove(type) : null;
        String extension = above != null && made.test(above) ? " extends " + metamodelOf(above) : "";
        String visibility = open ? "public " : "";
        String kind =
                (extended ? "abstract " : "") + (inside ? "static " : "") + (extended ? "class " : "final class ");
        return new MetamodelClass(
                visibility + kind + name + extension, (extended ? "protected " : "private ") + name + "()");
    }

    private String metamodelOf(TypeElement above) {
        TypeElement top = above;
        while (top.getEnclosingElement() instanceof TypeElement outer) {
            top = outer;
        }
        String nesting = form.name(above).substring(form.name(top).length());
        return imports.name(form.name(top)) + nesting;
    }

    private void addFields(TypeElement type, ManagedKind kind, MetamodelClass to) {
        if (form == Form.PERSISTENCE) {
            new PersistenceFields(language, imports, types).add(type, kind, to);
        } else {
            new DataFields(language, imports, types).add(type, to);
        }
    }
}

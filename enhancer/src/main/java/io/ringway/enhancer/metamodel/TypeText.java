// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Writes types as arguments of others: boxed, never raw, and as a wildcard where the file cannot name them. */
final class TypeText {
    private static final String ANY = "?";

    private final Language language;
    private final Imports imports;
    private final PackageElement home;

    TypeText(Language language, Imports imports, PackageElement home) {
        this.language = language;
        this.imports = imports;
        this.home = home;
    }

    /** A class with wildcards for its parameters. */
    String open(TypeElement type) {
        String name = imports.name(type);
        int parameters = type.getTypeParameters().size();
        return parameters == 0 ? name : name + "<" + String.join(", ", Collections.nCopies(parameters, ANY)) + ">";
    }

    /** @param type null for one that is not known */
    String argument(@Nullable TypeMirror type) {
        if (type instanceof PrimitiveType primitive) {
            return imports.name(language.types().boxedClass(primitive));
        }
        if (type instanceof ArrayType array) {
            return array(array);
        }
        if (type instanceof IntersectionType several) {
            return argument(several.getBounds().get(0));
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return declared(declared, element);
        }
        if (type instanceof TypeVariable variable) {
            return argument(variable.getUpperBound());
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        return ANY;
    }

    private String array(ArrayType array) {
        TypeMirror component = array.getComponentType();
        String text = component.getKind().isPrimitive()
                ? component.getKind().name().toLowerCase(Locale.ROOT)
                : argument(component);
        return text.startsWith(ANY) ? ANY : text + "[]";
    }

    private String declared(DeclaredType type, TypeElement element) {
        if (!isAccessible(element)) {
            return ANY;
        }
        if (type.getTypeArguments().isEmpty()) {
            return open(element);
        }
        List<String> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            arguments.add(argument instanceof TypeVariable ? ANY : argument(argument));
        }
        return imports.name(element) + "<" + String.join(", ", arguments) + ">";
    }

    private String wildcard(WildcardType wildcard) {
        TypeMirror above = wildcard.getExtendsBound();
        TypeMirror below = wildcard.getSuperBound();
        String bound = argument(above == null ? below : above);
        if (bound.startsWith(ANY)) {
            return ANY;
        }
        return (above == null ? "? super " : "? extends ") + bound;
    }

    /** Whether a class of the file's package can name it. */
    boolean isAccessible(TypeElement type) {
        boolean near = language.elements().getPackageOf(type).equals(home);
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            boolean open = each.getModifiers().contains(Modifier.PUBLIC)
                    || near && !each.getModifiers().contains(Modifier.PRIVATE);
            if (!open) {
                return false;
            }
        }
        return true;
    }
}

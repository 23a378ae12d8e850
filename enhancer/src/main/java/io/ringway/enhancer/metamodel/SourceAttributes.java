// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer.metamodel;

import io.ringway.enhancer.MappingNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persistent attributes of classes in sources, by the rule that {@link io.ringway.enhancer.PersistentFields} has for
 * class files (Jakarta Persistence 3.2, 2.2 and 2.3), and in the order of the sources.
 */
final class SourceAttributes {
    private static final String VALUE = "value";

    private final Language language;

    SourceAttributes(Language language) {
        this.language = language;
    }

    /** Those of a class and of all that it inherits, superclass first, with the types that the class gives type variables. */
    List<SourceAttribute> all(DeclaredType type) {
        List<SourceAttribute> all = new ArrayList<>();
        for (TypeElement each : language.chain((TypeElement) type.asElement())) {
            for (SourceAttribute own : declared(each)) {
                all.add(new SourceAttribute(
                        own.name(), own.member(), typeOf(language.types().asMemberOf(type, own.member()))));
            }
        }
        return all;
    }

    /** Those that a class declares itself; a getter that overrides a superclass's is that one's attribute. */
    List<SourceAttribute> declared(TypeElement type) {
        if (type.getKind() == ElementKind.RECORD) {
            return own(type, true);
        }
        List<TypeElement> chain = language.chain(type);
        List<String> properties = new ArrayList<>();
        List<SourceAttribute> own = List.of();
        for (int i = 0; i < chain.size(); i++) {
            own = new ArrayList<>(own(chain.get(i), byField(chain.subList(0, i + 1))));
            own.removeIf(attribute -> attribute.isProperty() && properties.contains(attribute.name()));
            own.stream().filter(SourceAttribute::isProperty).forEach(each -> properties.add(each.name()));
        }
        return own;
    }

    private List<SourceAttribute> own(TypeElement type, boolean byField) {
        List<SourceAttribute> own = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            String name = member instanceof VariableElement field
                    ? fieldName(field)
                    : member instanceof ExecutableElement method && type.getKind() != ElementKind.RECORD
                            ? propertyName(type, method)
                            : null;
            Boolean explicit = access(member);
            boolean field = member.getKind() == ElementKind.FIELD;
            if (name != null
                    && !Language.has(member, MappingNames.TRANSIENT)
                    && (explicit == null ? byField : explicit) == field) {
                own.add(new SourceAttribute(name, member, typeOf(member.asType())));
            }
        }
        return own;
    }

    private static @Nullable String fieldName(VariableElement field) {
        boolean candidate = field.getKind() == ElementKind.FIELD
                && !field.getModifiers().contains(Modifier.STATIC)
                && !field.getModifiers().contains(Modifier.TRANSIENT)
                && !field.getSimpleName().toString().startsWith("$");
        return candidate ? field.getSimpleName().toString() : null;
    }

    private @Nullable String propertyName(TypeElement owner, ExecutableElement method) {
        TypeMirror type = method.getReturnType();
        boolean getter = isAccessor(method) && method.getParameters().isEmpty() && type.getKind() != TypeKind.VOID;
        boolean truth = type.getKind() == TypeKind.BOOLEAN || language.isA(type, "java.lang.Boolean");
        String name = getter ? MappingNames.property(method.getSimpleName().toString(), truth) : null;
        return name != null && (isWritable(owner, method) || isMapped(method)) ? name : null;
    }

    private boolean isWritable(TypeElement owner, ExecutableElement getter) {
        String setter = MappingNames.setter(getter.getSimpleName().toString());
        TypeMirror content = language.types().erasure(typeOf(getter.asType()));
        TypeMirror returned = language.types().erasure(getter.getReturnType());
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            if (method.getSimpleName().contentEquals(setter)
                    && isAccessor(method)
                    && method.getParameters().size() == 1) {
                TypeMirror taken =
                        language.types().erasure(method.getParameters().get(0).asType());
                if (language.types().isSameType(taken, content)
                        || language.types().isSameType(taken, returned)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAccessor(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && (method.getModifiers().contains(Modifier.PUBLIC)
                        || method.getModifiers().contains(Modifier.PROTECTED));
    }

    /** Subclasses have no say, so that a class's attributes are the same under each of them. */
    private boolean byField(List<TypeElement> chain) {
        Boolean explicit = access(chain.get(chain.size() - 1));
        for (int i = 0; explicit == null && i < chain.size(); i++) {
            explicit = access(chain.get(i)) == null ? placement(chain.get(i)) : null;
        }
        return explicit == null || explicit;
    }

    /** Whether a class's mapping annotations stand on fields; the id's decide before the others. Null when it has none. */
    private static @Nullable Boolean placement(TypeElement type) {
        List<? extends Element> members = type.getEnclosedElements();
        if (ElementFilter.fieldsIn(members).stream().anyMatch(SourceAttributes::isId)) {
            return true;
        }
        if (ElementFilter.methodsIn(members).stream().anyMatch(SourceAttributes::isId)) {
            return false;
        }
        if (ElementFilter.fieldsIn(members).stream().anyMatch(SourceAttributes::isMapped)) {
            return true;
        }
        return ElementFilter.methodsIn(members).stream().anyMatch(SourceAttributes::isMapped) ? false : null;
    }

    private static boolean isId(Element member) {
        return member.getAnnotationMirrors().stream().anyMatch(each -> MappingNames.isId(Language.name(each)));
    }

    private static boolean isMapped(Element member) {
        return member.getAnnotationMirrors().stream().anyMatch(each -> MappingNames.isMapping(Language.name(each)));
    }

    /** Whether {@code @Access} says that it is by field; null when there is none. */
    private @Nullable Boolean access(Element element) {
        AnnotationMirror access = Language.find(element, MappingNames.ACCESS);
        return access == null
                ? null
                : language.value(access, VALUE) instanceof VariableElement chosen
                        && chosen.getSimpleName().contentEquals("FIELD");
    }

    private TypeMirror typeOf(TypeMirror member) {
        return member instanceof ExecutableType getter ? content(getter.getReturnType()) : member;
    }

    private TypeMirror content(TypeMirror returned) {
        TypeElement raw = Language.element(returned);
        String name = raw == null ? "" : raw.getQualifiedName().toString();
        return switch (name) {
            case "java.util.OptionalInt" -> language.types().getPrimitiveType(TypeKind.INT);
            case "java.util.OptionalLong" -> language.types().getPrimitiveType(TypeKind.LONG);
            case "java.util.OptionalDouble" -> language.types().getPrimitiveType(TypeKind.DOUBLE);
            case "java.util.Optional" -> {
                TypeMirror argument = language.argument(returned, name, 0);
                yield argument == null ? returned : argument;
            }
            default -> returned;
        };
    }
}

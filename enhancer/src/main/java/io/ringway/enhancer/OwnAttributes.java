// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import jakarta.persistence.AccessType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import net.bytebuddy.description.annotation.AnnotationSource;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that one class declares, and its access type: Jakarta Persistence 3.2, 2.3. Where no annotation of the
 * class or its superclasses and no mapping file says otherwise the access is by field; subclasses have no say, so that a
 * class's attributes are the same under each of them.
 */
final class OwnAttributes {
    private final TypeDescription type;
    private final MappedClasses mapped;
    private final AccessType access;
    private final Map<String, PersistentFields.Attribute> byName = new TreeMap<>();

    private OwnAttributes(TypeDescription type, MappedClasses mapped, AccessType access) {
        this.type = type;
        this.mapped = mapped;
        this.access = access;
    }

    /**
     * @param chain the classes with persistent state from the outermost superclass down to the class
     * @return the attributes that the last of them declares, by name
     */
    static List<PersistentFields.Attribute> of(List<TypeDescription> chain, MappedClasses mapped) {
        TypeDescription type = chain.get(chain.size() - 1);
        AccessType explicit = explicit(type, mapped);
        OwnAttributes own = new OwnAttributes(type, mapped, explicit == null ? inherited(chain, mapped) : explicit);
        own.addFields();
        own.addProperties();
        return List.copyOf(own.byName.values());
    }

    /** What is said of a class itself; null when nothing is. */
    private static @Nullable AccessType explicit(TypeDescription type, MappedClasses mapped) {
        AccessType file = mapped.access(type.getName());
        return file != null || mapped.complete(type.getName()) ? file : Annotations.access(type);
    }

    private static AccessType inherited(List<TypeDescription> chain, MappedClasses mapped) {
        for (TypeDescription type : chain) {
            boolean open = explicit(type, mapped) == null && !mapped.complete(type.getName());
            AccessType placed = open ? placement(type) : null;
            if (placed != null) {
                return placed;
            }
        }
        AccessType file = mapped.accessByDefault(chain.get(chain.size() - 1).getName());
        return file == null ? AccessType.FIELD : file;
    }

    /** Where a class's mapping annotations stand; the id's decide before the others. */
    private static @Nullable AccessType placement(TypeDescription type) {
        List<? extends FieldDescription> fields = type.getDeclaredFields();
        List<? extends MethodDescription> methods = type.getDeclaredMethods();
        if (any(fields, Annotations::isId)) {
            return AccessType.FIELD;
        }
        if (any(methods, Annotations::isId)) {
            return AccessType.PROPERTY;
        }
        if (any(fields, Annotations::isMapped)) {
            return AccessType.FIELD;
        }
        return any(methods, Annotations::isMapped) ? AccessType.PROPERTY : null;
    }

    private static boolean any(List<? extends AnnotationSource> members, Predicate<AnnotationSource> test) {
        for (AnnotationSource member : members) {
            if (test.test(member)) {
                return true;
            }
        }
        return false;
    }

    private void addFields() {
        for (FieldDescription.InDefinedShape field : type.getDeclaredFields()) {
            boolean candidate = !field.isStatic()
                    && !field.isTransient()
                    && !field.isSynthetic()
                    && !field.getName().startsWith("$");
            if (candidate && isAttribute(field.getName(), field, AccessType.FIELD)) {
                add(field.getName(), AccessType.FIELD, field);
            }
        }
    }

    private void addProperties() {
        for (MethodDescription.InDefinedShape method : type.getDeclaredMethods()) {
            BeanProperty property = BeanProperty.of(method);
            if (property != null
                    && isAttribute(property.name(), method, AccessType.PROPERTY)
                    && (property.writable() || isNamed(property.name()) || Annotations.isMapped(method))) {
                add(property.name(), AccessType.PROPERTY, property.field());
            }
        }
    }

    private boolean isAttribute(String name, AnnotationSource member, AccessType by) {
        MappedClass.Attribute file = mapped.attribute(type.getName(), name);
        boolean annotated = !mapped.complete(type.getName());
        AccessType explicit =
                file != null && file.access() != null ? file.access() : annotated ? Annotations.access(member) : null;
        boolean persistent =
                file != null ? file.persistent() : !annotated || !Annotations.has(member, MappingNames.TRANSIENT);
        return persistent && (explicit == null ? access : explicit) == by;
    }

    private boolean isNamed(String name) {
        return mapped.attribute(type.getName(), name) != null;
    }

    private void add(String name, AccessType by, FieldDescription.@Nullable InDefinedShape field) {
        byName.put(name, new PersistentFields.Attribute(name, type.getName(), by, field));
    }
}

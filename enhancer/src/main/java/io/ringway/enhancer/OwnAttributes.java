// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import jakarta.persistence.AccessType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.bytebuddy.description.annotation.AnnotationSource;
import net.bytebuddy.description.field.FieldDescription;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that one class declares, and its access type: Jakarta Persistence 3.2, 2.3. Where no annotation of the
 * class or its superclasses says otherwise the access is by field; subclasses have no say, so that a class's attributes
 * are the same under each of them.
 */
final class OwnAttributes {
    private final TypeDescription type;
    private final AccessType access;
    private final Map<String, PersistentFields.Attribute> byName = new TreeMap<>();

    private OwnAttributes(TypeDescription type, AccessType access) {
        this.type = type;
        this.access = access;
    }

    /**
     * @param chain the classes with persistent state from the outermost superclass down to the class
     * @return the attributes that the last of them declares, by name
     */
    static List<PersistentFields.Attribute> of(List<TypeDescription> chain) {
        TypeDescription type = chain.get(chain.size() - 1);
        AccessType explicit = Annotations.access(type);
        OwnAttributes own = new OwnAttributes(type, explicit == null ? inherited(chain) : explicit);
        own.addFields();
        own.addProperties();
        return List.copyOf(own.byName.values());
    }

    private static AccessType inherited(List<TypeDescription> chain) {
        for (TypeDescription type : chain) {
            AccessType placed = Annotations.access(type) == null ? placement(type) : null;
            if (placed != null) {
                return placed;
            }
        }
        return AccessType.FIELD;
    }

    /** Where a class's mapping annotations stand; the id's decide before the others. */
    private static @Nullable AccessType placement(TypeDescription type) {
        List<? extends FieldDescription> fields = type.getDeclaredFields();
        List<? extends MethodDescription> methods = type.getDeclaredMethods();
        if (fields.stream().anyMatch(Annotations::isId)) {
            return AccessType.FIELD;
        }
        if (methods.stream().anyMatch(Annotations::isId)) {
            return AccessType.PROPERTY;
        }
        if (fields.stream().anyMatch(Annotations::isMapped)) {
            return AccessType.FIELD;
        }
        return methods.stream().anyMatch(Annotations::isMapped) ? AccessType.PROPERTY : null;
    }

    private void addFields() {
        for (FieldDescription.InDefinedShape field : type.getDeclaredFields()) {
            boolean candidate = !field.isStatic()
                    && !field.isTransient()
                    && !field.isSynthetic()
                    && !field.getName().startsWith("$");
            if (candidate && isAttribute(field, AccessType.FIELD)) {
                add(field.getName(), AccessType.FIELD, field);
            }
        }
    }

    private void addProperties() {
        for (MethodDescription.InDefinedShape method : type.getDeclaredMethods()) {
            BeanProperty property = isAttribute(method, AccessType.PROPERTY) ? BeanProperty.of(method) : null;
            if (property != null && (property.writable() || Annotations.isMapped(method))) {
                add(property.name(), AccessType.PROPERTY, property.field());
            }
        }
    }

    private boolean isAttribute(AnnotationSource member, AccessType by) {
        AccessType explicit = Annotations.access(member);
        return (explicit == null ? access : explicit) == by && !Annotations.has(member, Annotations.TRANSIENT);
    }

    private void add(String name, AccessType by, FieldDescription.@Nullable InDefinedShape field) {
        byName.put(name, new PersistentFields.Attribute(name, type.getName(), by, field));
    }
}

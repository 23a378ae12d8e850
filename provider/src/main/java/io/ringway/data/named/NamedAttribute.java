// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.named;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.BasicAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.EmbeddedAttribute;
import io.ringway.mapping.ValueField;
import io.ringway.mapping.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An attribute as the names of methods can have it.
 *
 * @param type its Java class
 * @param parts the attributes of its value; none of a plain value, or of a collection
 */
record NamedAttribute(String name, Class<?> type, Supplier<List<NamedAttribute>> parts) {
    static List<NamedAttribute> all(List<AttributeMapping> attributes) {
        return attributes.stream().map(NamedAttribute::of).toList();
    }

    private static NamedAttribute of(AttributeMapping attribute) {
        return new NamedAttribute(attribute.name(), attribute.javaType(), () -> parts(attribute));
    }

    private static List<NamedAttribute> parts(AttributeMapping attribute) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            return all(embedded.parts());
        }
        if (attribute instanceof BasicAttribute basic) {
            return fields(basic.column().valueType());
        }
        return attribute instanceof AssociationAttribute association && !(attribute instanceof CollectionAttribute)
                ? all(association.target().attributes())
                : List.of();
    }

    private static List<NamedAttribute> fields(ValueType type) {
        return type.fields().stream().map(NamedAttribute::of).toList();
    }

    private static NamedAttribute of(ValueField field) {
        return new NamedAttribute(field.name(), field.type().javaType(), () -> fields(field.type()));
    }

    boolean isText() {
        return type == String.class;
    }

    boolean isBoolean() {
        return type == boolean.class || type == Boolean.class;
    }

    /** Whether its value has elements, as CQL's {@code CONTAINS} asks for. */
    boolean hasElements() {
        return Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type);
    }
}

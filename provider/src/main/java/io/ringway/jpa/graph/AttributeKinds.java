// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.EmbeddedAttribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import java.util.Collection;
import java.util.Map;

/** The kinds of attributes as Jakarta Persistence names them. */
final class AttributeKinds {
    private AttributeKinds() {}

    static PersistentAttributeType of(AttributeMapping attribute) {
        if (attribute instanceof AssociationAttribute association) {
            return association.association().kind();
        }
        if (attribute instanceof EmbeddedAttribute) {
            return PersistentAttributeType.EMBEDDED;
        }
        Class<?> type = attribute.javaType();
        boolean several = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return several ? PersistentAttributeType.ELEMENT_COLLECTION : PersistentAttributeType.BASIC;
    }
}

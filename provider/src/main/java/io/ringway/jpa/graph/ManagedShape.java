// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.Problem;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.EmbeddedAttribute;
import io.ringway.mapping.EntityMapping;
import java.util.List;

/**
 * An entity or embeddable as a graph sees it.
 *
 * @param title what it is called in errors
 */
record ManagedShape(String title, Class<?> type, List<AttributeMapping> attributes) {

    static ManagedShape of(EntityMapping entity) {
        return new ManagedShape(entity.name(), entity.type(), entity.attributes());
    }

    /** @throws IllegalArgumentException RW-1324, when there is no such attribute */
    AttributeMapping attribute(String name) {
        for (AttributeMapping attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute;
            }
        }
        throw new IllegalArgumentException(Problem.of("RW-1324", "There is no attribute '" + name + "'")
                .at(title)
                .fix("It has " + attributes)
                .text());
    }

    /**
     * What an attribute leads to.
     *
     * @throws IllegalArgumentException RW-1336, when it leads nowhere, or not to that type
     */
    ManagedShape behind(AttributeMapping attribute, Class<?> asked) {
        ManagedShape shape = null;
        if (attribute instanceof AssociationAttribute association) {
            shape = of(association.target());
        } else if (attribute instanceof EmbeddedAttribute embedded) {
            shape = new ManagedShape(title + "." + embedded.name(), embedded.javaType(), embedded.parts());
        }
        if (shape == null || asked != Object.class && !asked.isAssignableFrom(shape.type)) {
            throw new IllegalArgumentException(Problem.of(
                            "RW-1336",
                            shape == null
                                    ? "A subgraph needs an attribute that leads to an entity or embeddable"
                                    : "The attribute does not lead to a " + asked.getName())
                    .at(title + "." + attribute.name())
                    .fix(shape == null ? "Add it as an attribute node" : "Name " + shape.type.getName())
                    .text());
        }
        return shape;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.CollectionAttribute;
import io.ringway.query.tree.Position;

/** A collection of entities that belong to a variable. Only tests take it, and size. */
public record AssociationTerm(EntityVariable variable, CollectionAttribute attribute, Position position)
        implements Term {
    @Override
    public Class<?> type() {
        return attribute.javaType();
    }
}

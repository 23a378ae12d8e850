// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.ManagedType;

/** What is loaded with what an attribute leads to, or with the instances of a subclass. */
final class CqlSubgraph extends CqlGraph implements Subgraph<Object> {
    CqlSubgraph(GraphTypes types, ManagedType<?> type) {
        super(types, type);
    }

    CqlSubgraph copy() {
        CqlSubgraph copy = new CqlSubgraph(types(), type());
        copy.copyFrom(this);
        return copy;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> getClassType() {
        return (Class<Object>) type().getJavaType();
    }
}

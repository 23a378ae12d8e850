// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import jakarta.persistence.Subgraph;

/** What is loaded with what an attribute leads to. */
final class CqlSubgraph extends CqlGraph implements Subgraph<Object> {
    CqlSubgraph(ManagedShape shape) {
        super(shape);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Object> getClassType() {
        return (Class<Object>) shape().type();
    }
}

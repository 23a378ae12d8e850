// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.mapping.AttributeMapping;
import jakarta.persistence.AttributeNode;
import jakarta.persistence.Subgraph;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An attribute that a graph names, with or without a graph of what it leads to. */
final class CqlAttributeNode implements AttributeNode<Object> {
    private final AttributeMapping attribute;
    private @Nullable CqlSubgraph subgraph;

    CqlAttributeNode(AttributeMapping attribute) {
        this.attribute = attribute;
    }

    AttributeMapping attribute() {
        return attribute;
    }

    @Nullable
    CqlSubgraph subgraph() {
        return subgraph;
    }

    void subgraph(CqlSubgraph graph) {
        subgraph = graph;
    }

    @Override
    public String getAttributeName() {
        return attribute.name();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Map<Class, Subgraph> getSubgraphs() {
        return subgraph == null ? Map.of() : Map.of(subgraph.getClassType(), subgraph);
    }

    /** There are no maps of entities. */
    @Override
    @SuppressWarnings("rawtypes")
    public Map<Class, Subgraph> getKeySubgraphs() {
        return Map.of();
    }
}

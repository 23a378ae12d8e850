// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import jakarta.persistence.AttributeNode;
import jakarta.persistence.Subgraph;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** An attribute that a graph names, with or without graphs of what it leads to: one for each class of that. */
final class CqlAttributeNode implements AttributeNode<Object> {
    private final String name;
    private final Map<Class<?>, CqlSubgraph> subgraphs = new LinkedHashMap<>();
    private final Map<Class<?>, CqlSubgraph> keySubgraphs = new LinkedHashMap<>();

    CqlAttributeNode(String name) {
        this.name = name;
    }

    Collection<CqlSubgraph> subgraphs() {
        return subgraphs.values();
    }

    /** The subgraph of the same class, the given one if there is none yet. */
    CqlSubgraph subgraph(CqlSubgraph graph) {
        return add(subgraphs, graph);
    }

    /** Likewise, of the keys of a map. */
    CqlSubgraph keySubgraph(CqlSubgraph graph) {
        return add(keySubgraphs, graph);
    }

    void freeze() {
        subgraphs.values().forEach(CqlGraph::freeze);
        keySubgraphs.values().forEach(CqlGraph::freeze);
    }

    void copyFrom(CqlAttributeNode other) {
        other.subgraphs.values().forEach(graph -> subgraph(graph.copy()));
        other.keySubgraphs.values().forEach(graph -> keySubgraph(graph.copy()));
    }

    @Override
    public String getAttributeName() {
        return name;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Map<Class, Subgraph> getSubgraphs() {
        return new LinkedHashMap<>(subgraphs);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Map<Class, Subgraph> getKeySubgraphs() {
        return new LinkedHashMap<>(keySubgraphs);
    }

    private static CqlSubgraph add(Map<Class<?>, CqlSubgraph> graphs, CqlSubgraph graph) {
        CqlSubgraph known = graphs.putIfAbsent(graph.getClassType(), graph);
        return known == null ? graph : known;
    }
}

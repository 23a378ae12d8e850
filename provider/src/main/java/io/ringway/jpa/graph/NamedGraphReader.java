// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/** Makes a graph as an annotation says (Jakarta Persistence 3.2, 10.3). For one graph. */
final class NamedGraphReader {
    private final NamedEntityGraph annotation;
    private final Deque<String> way = new ArrayDeque<>();

    NamedGraphReader(NamedEntityGraph annotation) {
        this.annotation = annotation;
    }

    /** @throws IllegalArgumentException when the annotation names what is not there, or a subgraph leads back to itself */
    void fill(CqlEntityGraph graph) {
        if (annotation.includeAllAttributes()) {
            graph.type().getAttributes().forEach(attribute -> graph.node(attribute.getName()));
        }
        add(graph, annotation.attributeNodes());
        for (NamedSubgraph subgraph : annotation.subclassSubgraphs()) {
            add(graph.treated(subgraph.type()), subgraph.attributeNodes());
        }
    }

    private void add(CqlGraph graph, NamedAttributeNode[] nodes) {
        for (NamedAttributeNode node : nodes) {
            String name = node.value();
            graph.node(name);
            add(node.subgraph(), type -> graph.subgraph(name, type));
            add(node.keySubgraph(), type -> graph.keySubgraph(name, type));
        }
    }

    /** Subgraphs of one name are for several classes of what an attribute leads to. */
    private void add(String name, Function<Class<?>, CqlSubgraph> made) {
        if (name.isEmpty()) {
            return;
        }
        if (way.contains(name)) {
            throw new IllegalArgumentException("The @NamedSubgraph '" + name + "' leads back to itself");
        }
        way.push(name);
        boolean found = false;
        for (NamedSubgraph subgraph : annotation.subgraphs()) {
            if (subgraph.name().equals(name)) {
                found = true;
                add(made.apply(declared(subgraph.type())), subgraph.attributeNodes());
            }
        }
        if (!found) {
            throw new IllegalArgumentException("There is no @NamedSubgraph '" + name + "'");
        }
        way.pop();
    }

    /** Without a type it is for what the attribute leads to, whatever that is. */
    private static Class<?> declared(Class<?> type) {
        return type == void.class ? Object.class : type;
    }
}

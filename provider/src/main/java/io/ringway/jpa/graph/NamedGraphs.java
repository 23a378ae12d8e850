// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The graphs of a unit: those that annotations and mapping files give its entities, and those that the application has added. */
public final class NamedGraphs {
    private final EntityModel model;
    private final ConcurrentMap<String, CqlEntityGraph> byName = new ConcurrentHashMap<>();

    /** @throws RingwayException RW-1145, when an annotation names what is not there */
    public NamedGraphs(EntityModel model) {
        this.model = model;
        for (EntityMapping entity : model.entities()) {
            for (NamedEntityGraph annotation : model.metadata().findAll(entity.type(), NamedEntityGraph.class)) {
                String name = annotation.name().isEmpty() ? entity.name() : annotation.name();
                try {
                    put(name, read(entity, name, annotation));
                } catch (IllegalArgumentException e) {
                    throw new RingwayException(Problem.of("RW-1145", "The entity graph '" + name + "' cannot be made")
                            .at(entity.name() + ", @NamedEntityGraph")
                            .because(String.valueOf(e.getMessage())));
                }
            }
        }
    }

    /** A graph that nobody else has; it can be changed. */
    @SuppressWarnings("unchecked")
    public <T> EntityGraph<T> create(Class<T> type) {
        return (EntityGraph<T>) new CqlEntityGraph(model.entity(type), null);
    }

    /** A copy of a named graph, which can be changed; null when there is none of that name. */
    public @Nullable EntityGraph<?> copy(String name) {
        CqlEntityGraph named = byName.get(name);
        return named == null ? null : copy(named, null);
    }

    /** @throws IllegalArgumentException RW-1339, when there is none of that name */
    public EntityGraph<?> get(String name) {
        CqlEntityGraph named = byName.get(name);
        if (named == null) {
            throw new IllegalArgumentException(Problem.of("RW-1339", "There is no entity graph '" + name + "'")
                    .fix("There are " + byName.keySet().stream().sorted().toList())
                    .text());
        }
        return named;
    }

    /** By name, those of an entity. */
    @SuppressWarnings("unchecked")
    public <E> Map<String, EntityGraph<? extends E>> of(Class<E> type) {
        EntityMapping entity = model.entity(type);
        Map<String, EntityGraph<? extends E>> graphs = new LinkedHashMap<>();
        byName.forEach((name, graph) -> {
            if (graph.root() == entity) {
                graphs.put(name, (EntityGraph<? extends E>) graph);
            }
        });
        return graphs;
    }

    /** Adds a copy of a graph, in the place of one of the same name. */
    public void add(String name, EntityGraph<?> graph) {
        put(name, copy(GraphPlans.own(graph), name));
    }

    private void put(String name, CqlEntityGraph graph) {
        graph.freeze();
        byName.put(name, graph);
    }

    private static CqlEntityGraph copy(CqlEntityGraph graph, @Nullable String name) {
        CqlEntityGraph copy = new CqlEntityGraph(graph.root(), name);
        copy.copyFrom(graph);
        return copy;
    }

    private static CqlEntityGraph read(EntityMapping entity, String name, NamedEntityGraph annotation) {
        CqlEntityGraph graph = new CqlEntityGraph(entity, name);
        if (annotation.includeAllAttributes()) {
            entity.attributes().forEach(attribute -> graph.node(attribute.name()));
        }
        add(graph, annotation.attributeNodes(), annotation);
        return graph;
    }

    private static void add(CqlGraph graph, NamedAttributeNode[] nodes, NamedEntityGraph annotation) {
        for (NamedAttributeNode node : nodes) {
            if (node.subgraph().isEmpty()) {
                graph.node(node.value());
            } else {
                CqlSubgraph subgraph = graph.subgraph(node.value(), Object.class);
                add(subgraph, subgraph(node.subgraph(), annotation).attributeNodes(), annotation);
            }
        }
    }

    private static NamedSubgraph subgraph(String name, NamedEntityGraph annotation) {
        for (NamedSubgraph subgraph : annotation.subgraphs()) {
            if (subgraph.name().equals(name)) {
                return subgraph;
            }
        }
        throw new IllegalArgumentException("There is no @NamedSubgraph '" + name + "'");
    }
}

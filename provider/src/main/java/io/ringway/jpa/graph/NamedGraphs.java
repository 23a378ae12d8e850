// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The graphs of a unit: those that annotations and mapping files give its entities, and those that the application has added. */
public final class NamedGraphs {
    private final EntityModel model;
    private final Supplier<? extends Metamodel> metamodel;
    private final ConcurrentMap<String, CqlEntityGraph> byName = new ConcurrentHashMap<>();

    /**
     * @param metamodel asked for when the first graph is made
     * @throws RingwayException RW-1145, when an annotation names what is not there, or two have one name
     */
    public NamedGraphs(EntityModel model, Supplier<? extends Metamodel> metamodel) {
        this.model = model;
        this.metamodel = metamodel;
        for (EntityMapping entity : model.entities()) {
            for (NamedEntityGraph annotation : model.metadata().findAll(entity.type(), NamedEntityGraph.class)) {
                read(entity, annotation);
            }
        }
    }

    /** A graph that nobody else has; it can be changed. */
    @SuppressWarnings("unchecked")
    public <T> EntityGraph<T> create(Class<T> type) {
        return (EntityGraph<T>) made(model.entity(type), null);
    }

    /** A copy of a named graph, which can be changed; null when there is none of that name. */
    public @Nullable EntityGraph<?> copy(String name) {
        CqlEntityGraph named = byName.get(name);
        return named == null ? null : named.copy(null);
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

    /**
     * By name, those that are for a class or for one that extends it.
     *
     * @param type any class: of {@code Object} there are all
     */
    @SuppressWarnings("unchecked")
    public <E> Map<String, EntityGraph<? extends E>> below(Class<E> type) {
        Map<String, EntityGraph<? extends E>> graphs = new TreeMap<>();
        byName.forEach((name, graph) -> {
            if (type.isAssignableFrom(graph.root().type())) {
                graphs.put(name, (EntityGraph<? extends E>) graph);
            }
        });
        return graphs;
    }

    /**
     * By name, those with which an entity can be read: its own and those of the entities that it extends.
     *
     * @throws IllegalArgumentException RW-1101, when the class is no entity of the unit
     */
    @SuppressWarnings("unchecked")
    public <T> List<EntityGraph<? super T>> of(Class<T> type) {
        Class<?> entity = model.entity(type).type();
        List<EntityGraph<? super T>> graphs = new ArrayList<>();
        new TreeMap<>(byName).values().forEach(graph -> {
            if (graph.root().type().isAssignableFrom(entity)) {
                graphs.add((EntityGraph<? super T>) (EntityGraph<?>) graph);
            }
        });
        return graphs;
    }

    /** Adds a copy of a graph, in the place of one of the same name. */
    public void add(String name, EntityGraph<?> graph) {
        put(name, GraphPlans.own(graph).copy(name));
    }

    private void read(EntityMapping entity, NamedEntityGraph annotation) {
        String name = annotation.name().isEmpty() ? entity.name() : annotation.name();
        try {
            CqlEntityGraph other = byName.get(name);
            if (other != null) {
                throw new IllegalArgumentException(other.root().name() + " has a graph of that name");
            }
            CqlEntityGraph graph = made(entity, name);
            new NamedGraphReader(annotation).fill(graph);
            put(name, graph);
        } catch (IllegalArgumentException e) {
            throw new RingwayException(Problem.of("RW-1145", "The entity graph '" + name + "' cannot be made")
                    .at(entity.name() + ", @NamedEntityGraph")
                    .because(String.valueOf(e.getMessage())));
        }
    }

    private void put(String name, CqlEntityGraph graph) {
        graph.freeze();
        byName.put(name, graph);
    }

    private CqlEntityGraph made(EntityMapping entity, @Nullable String name) {
        return new CqlEntityGraph(new GraphTypes(metamodel.get()), entity, name);
    }
}

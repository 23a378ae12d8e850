// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.Problem;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.FetchPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns entity graphs into what a read loads. */
public final class GraphPlans {
    /** The hint for a graph that says all that is loaded. */
    public static final String FETCH = "jakarta.persistence.fetchgraph";

    /** The hint for a graph that says what is loaded beside what is mapped as eager. */
    public static final String LOAD = "jakarta.persistence.loadgraph";

    private GraphPlans() {}

    /**
     * The plan that the hints of a find, a refresh or a query ask for.
     *
     * @param hints by name; others than the two of graphs say nothing here
     * @param mapping the entity that is read; null when it is not known yet
     * @return {@link FetchPlan#MAPPED} when there is no graph
     * @throws IllegalArgumentException RW-1339, when there are two graphs, one is none, or is for another entity
     */
    public static FetchPlan hinted(Map<String, Object> hints, @Nullable EntityMapping mapping) {
        Object fetch = hints.get(FETCH);
        Object load = hints.get(LOAD);
        if (fetch == null && load == null) {
            return FetchPlan.MAPPED;
        }
        if (fetch != null && load != null) {
            throw refused(
                    "A fetch graph and a load graph are given together",
                    FETCH + " and " + LOAD,
                    "Leave one of them out");
        }
        CqlEntityGraph graph = own(fetch == null ? load : fetch);
        if (mapping != null && !graph.root().type().isAssignableFrom(mapping.type())) {
            throw refused(
                    "The graph is for " + graph.root().name() + ", and " + mapping.name() + " is read",
                    mapping.name(),
                    "Make one for " + mapping.name());
        }
        return graph.plan(fetch == null);
    }

    /** @throws IllegalArgumentException RW-1339, when it is no graph that a unit of Ringway has made */
    public static CqlEntityGraph own(@Nullable Object graph) {
        if (graph instanceof CqlEntityGraph own) {
            return own;
        }
        throw refused(
                "The graph is "
                        + (graph == null ? "null" : "a " + graph.getClass().getName()),
                "EntityGraph",
                "Pass one that createEntityGraph or getEntityGraph gave");
    }

    /** What is loaded beside what is mapped as eager (Jakarta Persistence 3.2, 3.8.1.2). */
    public static FetchPlan load(CqlEntityGraph graph) {
        return graph.plan(true);
    }

    /**
     * The attributes of each class that an instance can be of, as the graphs of that class and of those above name them.
     *
     * @param graphs of the entity, and of others that extend it
     */
    static FetchPlan plan(Collection<? extends CqlGraph> graphs, EntityMapping entity, boolean load) {
        Map<AssociationAttribute, List<CqlGraph>> named = new HashMap<>();
        Set<AssociationAttribute> removed = new HashSet<>();
        for (EntityMapping each : family(entity)) {
            for (CqlGraph graph : graphs) {
                if (graph.type().getJavaType().isAssignableFrom(each.type())) {
                    collect(graph, each, named, removed);
                }
            }
        }
        Map<AssociationAttribute, FetchPlan> nodes = new HashMap<>();
        named.forEach((association, further) -> nodes.put(
                association, further.isEmpty() ? FetchPlan.MAPPED : plan(further, association.target(), load)));
        return new FetchPlan(load, nodes, removed);
    }

    private static List<EntityMapping> family(EntityMapping entity) {
        return entity.hierarchy() == null ? List.of(entity) : entity.hierarchy().concrete();
    }

    private static void collect(
            CqlGraph graph,
            EntityMapping entity,
            Map<AssociationAttribute, List<CqlGraph>> named,
            Set<AssociationAttribute> removed) {
        for (AssociationAttribute association : entity.associations()) {
            collect(graph, association.name(), association, named, removed);
        }
    }

    /** @param path the association's name, after those of the embeddables that it stands in */
    private static void collect(
            CqlGraph graph,
            String path,
            AssociationAttribute association,
            Map<AssociationAttribute, List<CqlGraph>> named,
            Set<AssociationAttribute> removed) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        CqlAttributeNode node = graph.find(name);
        if (node == null) {
            if (graph.leavesOut(name)) {
                removed.add(association);
            }
        } else if (dot < 0) {
            named.computeIfAbsent(association, none -> new ArrayList<>()).addAll(node.subgraphs());
        } else if (!node.subgraphs().isEmpty()) {
            node.subgraphs().forEach(part -> collect(part, path.substring(dot + 1), association, named, removed));
        } else if (association.association().eager()) {
            named.computeIfAbsent(association, none -> new ArrayList<>());
        }
    }

    private static IllegalArgumentException refused(String what, String where, String remedy) {
        return new IllegalArgumentException(
                Problem.of("RW-1339", what).at(where).fix(remedy).text());
    }
}

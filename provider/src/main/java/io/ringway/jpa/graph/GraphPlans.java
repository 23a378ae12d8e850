// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.Problem;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.FetchPlan;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns entity graphs into what a read loads. */
public final class GraphPlans {
    /** The hint for a graph that says all that is loaded. */
    public static final String FETCH = "jakarta.persistence.fetchgraph";

    /** The hint for a graph that says what is loaded beside what is mapped as eager. */
    public static final String LOAD = "jakarta.persistence.loadgraph";

    private GraphPlans() {}

    /**
     * The plan that hints ask for.
     *
     * @param mapping the entity that is read; null when it is not known yet
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
        return of(own(fetch == null ? load : fetch), mapping, fetch == null);
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

    /** @param load whether what is mapped as eager is loaded too */
    public static FetchPlan of(CqlEntityGraph graph, @Nullable EntityMapping mapping, boolean load) {
        if (mapping != null && graph.root() != mapping) {
            throw refused(
                    "The graph is for " + graph.root().name() + ", and " + mapping.name() + " is read",
                    mapping.name(),
                    "Make one for " + mapping.name());
        }
        return new FetchPlan(load, nodes(graph, load));
    }

    private static Map<AssociationAttribute, FetchPlan> nodes(CqlGraph graph, boolean load) {
        Map<AssociationAttribute, FetchPlan> plans = new HashMap<>();
        for (CqlAttributeNode node : graph.nodes()) {
            if (node.attribute() instanceof AssociationAttribute association) {
                CqlSubgraph further = node.subgraph();
                plans.put(association, further == null ? FetchPlan.MAPPED : new FetchPlan(load, nodes(further, load)));
            }
        }
        return plans;
    }

    private static IllegalArgumentException refused(String what, String where, String remedy) {
        return new IllegalArgumentException(
                Problem.of("RW-1339", what).at(where).fix(remedy).text());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.mapping.EntityMapping;
import io.ringway.plan.FetchPlan;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Subgraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which associations of an entity's instances are loaded with them (Jakarta Persistence 3.2, 3.8). */
public final class CqlEntityGraph extends CqlGraph implements EntityGraph<Object> {
    private final EntityMapping root;
    private final @Nullable String name;
    private final Map<Class<?>, CqlSubgraph> treated = new LinkedHashMap<>();
    private @Nullable FetchPlan fetched;
    private @Nullable FetchPlan loaded;

    /** @param name null for one without */
    CqlEntityGraph(GraphTypes types, EntityMapping root, @Nullable String name) {
        super(types, types.metamodel().entity(root.type()));
        this.root = root;
        this.name = name;
    }

    /** The entity whose instances it is for, and those of its subclasses. */
    public EntityMapping root() {
        return root;
    }

    /** What is loaded with an instance of a subclass beside what the graph itself names. */
    CqlSubgraph treated(Class<?> subclass) {
        requireChangeable();
        CqlSubgraph graph = new CqlSubgraph(types(), types().subclass(type(), subclass));
        CqlSubgraph known = treated.putIfAbsent(subclass, graph);
        return known == null ? graph : known;
    }

    /** @param load whether what is mapped as eager is loaded too */
    FetchPlan plan(boolean load) {
        FetchPlan known = load ? loaded : fetched;
        return known == null ? GraphPlans.plan(all(), root, load) : known;
    }

    @Override
    void freeze() {
        super.freeze();
        treated.values().forEach(CqlGraph::freeze);
        fetched = plan(false);
        loaded = plan(true);
    }

    CqlEntityGraph copy(@Nullable String other) {
        CqlEntityGraph copy = new CqlEntityGraph(types(), root, other);
        copy.copyFrom(this);
        treated.forEach((subclass, graph) -> copy.treated.put(subclass, graph.copy()));
        return copy;
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    public <S> Subgraph<S> addTreatedSubgraph(Class<S> type) {
        return typed(treated(type));
    }

    @Override
    @Deprecated
    public <T> Subgraph<? extends T> addSubclassSubgraph(Class<? extends T> type) {
        return typed(treated(type));
    }

    private List<CqlGraph> all() {
        List<CqlGraph> graphs = new ArrayList<>(treated.values());
        graphs.add(this);
        return graphs;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.graph;

import io.ringway.Problem;
import io.ringway.mapping.EntityMapping;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.Subgraph;
import org.jspecify.annotations.Nullable;

/** Which associations of an entity's instances are loaded with them (Jakarta Persistence 3.2, 3.7). */
public final class CqlEntityGraph extends CqlGraph implements EntityGraph<Object> {
    private final EntityMapping root;
    private final @Nullable String name;

    /** @param name null for one without */
    CqlEntityGraph(EntityMapping root, @Nullable String name) {
        super(ManagedShape.of(root));
        this.root = root;
        this.name = name;
    }

    /** The entity whose instances it is for. */
    public EntityMapping root() {
        return root;
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    public <S> Subgraph<S> addTreatedSubgraph(Class<S> type) {
        throw noSubclass(type);
    }

    @Override
    @Deprecated
    public <T> Subgraph<? extends T> addSubclassSubgraph(Class<? extends T> type) {
        throw noSubclass(type);
    }

    private IllegalArgumentException noSubclass(Class<?> type) {
        return new IllegalArgumentException(
                Problem.of("RW-1336", type.getName() + " is no subclass that a graph can treat")
                        .at(root.name())
                        .fix("Add the nodes to the graph itself")
                        .text());
    }
}

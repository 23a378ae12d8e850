// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.EntityMapping;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which associations of an instance are loaded with it (Jakarta Persistence 3.2, 3.8.1). Immutable. */
public final class FetchPlan {
    /** Those that are mapped as eager. */
    public static final FetchPlan MAPPED = new FetchPlan(true, Map.of(), Set.of());

    private final boolean asMapped;
    private final Map<AssociationAttribute, FetchPlan> nodes;
    private final Set<AssociationAttribute> removed;

    /**
     * @param asMapped whether those that are mapped as eager are loaded too: a load graph; otherwise a fetch graph
     * @param nodes what is loaded, and with it
     * @param removed what is not loaded unless it is one of the nodes, even if it is mapped as eager
     */
    public FetchPlan(boolean asMapped, Map<AssociationAttribute, FetchPlan> nodes, Set<AssociationAttribute> removed) {
        this.asMapped = asMapped;
        this.nodes = new HashMap<>(nodes);
        this.removed = Set.copyOf(removed);
    }

    public boolean loads(AssociationAttribute association) {
        return nodes.containsKey(association)
                || asMapped && association.association().eager() && !removed.contains(association);
    }

    /** What is loaded with the instances that an association leads to. */
    public FetchPlan of(AssociationAttribute association) {
        return nodes.getOrDefault(association, MAPPED);
    }

    /** Whether it says something about the entity. */
    public boolean concerns(EntityMapping mapping) {
        return this != MAPPED && mapping.hasAssociations();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.EntityMapping;
import java.util.HashMap;
import java.util.Map;

/** Which associations of an instance are loaded with it (Jakarta Persistence 3.2, 3.7.4). Immutable. */
public final class FetchPlan {
    /** Those that are mapped as eager. */
    public static final FetchPlan MAPPED = new FetchPlan(true, Map.of());

    private final boolean asMapped;
    private final Map<AssociationAttribute, FetchPlan> nodes;

    /**
     * @param asMapped whether those that are mapped as eager are loaded too: a load graph; otherwise a fetch graph
     * @param nodes what is loaded, and with it
     */
    public FetchPlan(boolean asMapped, Map<AssociationAttribute, FetchPlan> nodes) {
        this.asMapped = asMapped;
        this.nodes = new HashMap<>(nodes);
    }

    public boolean loads(AssociationAttribute association) {
        return nodes.containsKey(association)
                || asMapped && association.association().eager();
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

// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.connect.Placement;
import io.ringway.context.RelatedLoader.Pending;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.plan.FetchPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * What is one step away from instances that were read.
 *
 * @param steps to be tied
 * @param eager to be loaded, and then tied
 * @param unknown references whose rows have to say of which class they are
 * @param pending collections and inverse associations to be read
 */
record LinkRound(List<Step> steps, List<Step> eager, List<Unknown> unknown, List<Pending> pending) {
    LinkRound() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** An instance to be tied, and what is to be loaded with it. */
    record Step(EntityState state, FetchPlan plan) {}

    /**
     * A reference of which the class of what it refers to is not known.
     *
     * @param atOnce whether the row is to be read, and not only its class
     */
    record Unknown(
            EntityState owner,
            ReferenceAttribute reference,
            Placement place,
            Object id,
            boolean atOnce,
            FetchPlan further) {}

    void add(EntityState state, FetchPlan plan) {
        if (state.mapping().hasAssociations()) {
            steps.add(new Step(state, plan));
        }
    }

    boolean isEmpty() {
        return steps.isEmpty() && eager.isEmpty() && unknown.isEmpty() && pending.isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.plan.read.ReadPlan;
import io.ringway.query.evaluate.Layout;
import io.ringway.query.evaluate.Subplans;
import io.ringway.query.tree.JoinKind;
import io.ringway.query.tree.Position;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.ConstantTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.EntityVariable.Joined;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.ResolvedSelect;
import io.ringway.query.typed.ResultItem;
import io.ringway.query.typed.Source;
import io.ringway.query.typed.Term;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Plans what stands within a selection. */
final class SubqueryPlans implements Subplans {
    /** What is selected where only the number of rows counts. */
    private static final Term ANYTHING = new ConstantTerm(1, Integer.class, Position.NONE);

    private final Planning planning;
    private final Layout around;
    private final int depth;
    private final Map<ResolvedQuery, ReadPlan> plans = new IdentityHashMap<>();

    /** @param depth of what is planned here */
    SubqueryPlans(Planning planning, Layout around, int depth) {
        this.planning = planning;
        this.around = around;
        this.depth = depth;
    }

    @Override
    public ReadPlan of(ResolvedQuery query) {
        ReadPlan known = plans.get(query);
        if (known == null) {
            known = new QueryPlans(planning).plan(query, around);
            plans.put(query, known);
        }
        return known;
    }

    @Override
    public ReadPlan rows(ResolvedQuery query) {
        boolean plain = query instanceof ResolvedSelect select && !select.grouped() && !select.distinct();
        return of(plain ? ((ResolvedSelect) query).withItem(new ResultItem(null, ANYTHING)) : query);
    }

    @Override
    public ReadPlan rows(AssociationTerm association) {
        return of(members(association, ANYTHING));
    }

    @Override
    public ReadPlan of(AssociationTerm association) {
        return of(members(association, new EntityTerm(member(association), Position.NONE)));
    }

    private EntityVariable member(AssociationTerm association) {
        Joined joined = new Joined(association.variable(), association.attribute(), true);
        return new EntityVariable("", depth, 0, association.attribute().target(), joined);
    }

    private ResolvedSelect members(AssociationTerm association, Term item) {
        return new ResolvedSelect(
                depth,
                1,
                false,
                List.of(new ResultItem(null, item)),
                List.of(new Source(member(association), JoinKind.INNER, false, null)),
                null,
                List.of(),
                false,
                null,
                List.of(),
                true);
    }
}

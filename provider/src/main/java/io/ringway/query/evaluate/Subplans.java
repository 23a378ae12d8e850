// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.plan.read.ReadPlan;
import io.ringway.query.typed.AssociationTerm;
import io.ringway.query.typed.ResolvedQuery;

/** Plans what an expression has to read. */
public interface Subplans {
    /** A subquery. */
    ReadPlan of(ResolvedQuery query);

    /** A subquery of which only the number of rows counts. */
    ReadPlan rows(ResolvedQuery query);

    /** The rows of what belongs to an instance, of which only their number counts. */
    ReadPlan rows(AssociationTerm association);

    /** The instances that belong to one: the plan's one item, for the row of the selection around it. */
    ReadPlan of(AssociationTerm association);
}

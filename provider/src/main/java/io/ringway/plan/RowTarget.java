// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.JoinRow;

/**
 * The row that a write is for.
 *
 * @param entity the instance whose state is written
 * @param id its id, complete
 */
public record RowTarget(EntityMapping mapping, Placement place, Object entity, Object id) {
    /** What is written, for the outcome: of a join table's row the owner of the collection. */
    public Object subject() {
        Object owner = entity instanceof JoinRow row ? row.owner() : null;
        return owner == null ? entity : owner;
    }

    /** @throws RingwayException RW-1473, when what is deleted and written at once are counters */
    public void requireNoCounters() {
        if (mapping.counter()) {
            throw new RingwayException(Problem.of("RW-1473", "The row of a counter is deleted and written at once")
                    .at(mapping.name() + ", id " + id)
                    .because("The database does not take up a deleted counter again")
                    .fix("Count under another id, or count down instead of deleting"));
        }
    }
}

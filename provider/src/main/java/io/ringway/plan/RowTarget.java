// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

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
}

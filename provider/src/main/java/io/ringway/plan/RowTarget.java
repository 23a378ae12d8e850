// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;

/**
 * The row that a write is for.
 *
 * @param entity the instance whose state is written
 * @param id its id, complete
 */
public record RowTarget(EntityMapping mapping, Placement place, Object entity, Object id) {}

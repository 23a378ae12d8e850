// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import org.jspecify.annotations.Nullable;

/** A value that Ringway computes from a row. A condition gives true, false, or null where it is unknown. */
@FunctionalInterface
public interface Expression {
    /** @param frame the row's cells, as {@link ReadPlan} lays them out */
    @Nullable
    Object value(@Nullable Object[] frame, Arguments arguments);
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import org.jspecify.annotations.Nullable;

/** The value of a slot of a statement, computed once for each run. */
@FunctionalInterface
public interface Operand {
    /**
     * The value in the slot's storage type ({@link io.ringway.spi.ColumnType}); of {@code IN}, and of a slot that takes each
     * of several values in turn, a {@link java.util.List} of such values without nulls. Null in a restriction: it holds for
     * no row, and nothing needs to be sent.
     */
    @Nullable
    Object storage(Arguments arguments);
}

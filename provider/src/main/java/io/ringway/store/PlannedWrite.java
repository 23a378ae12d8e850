// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.plan.RowWrite;
import io.ringway.spi.BoundStatement;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a batch with its statement.
 *
 * @param row the write of an instance's row; null for any other
 */
record PlannedWrite(BatchEntry entry, @Nullable RowWrite row, BoundStatement statement) {}

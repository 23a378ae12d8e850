// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How an instance differs from its row.
 *
 * @param columns the value columns to write, by their index in the mapping
 * @param changed those of them whose collections are changed instead of rewritten; null when there are none
 */
public record RowChanges(BitSet columns, @Nullable BitSet changed) {}

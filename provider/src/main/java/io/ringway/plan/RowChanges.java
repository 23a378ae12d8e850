// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.mapping.AttributeMapping;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How an instance differs from its row.
 *
 * @param columns the value columns to write, by their index in the mapping
 * @param changed those of them that are changed in part instead of rewritten; null when there are none
 * @param before what each column held when the row was read, where that is kept; null when nothing is
 */
public record RowChanges(
        BitSet columns, @Nullable BitSet changed, @Nullable Object @Nullable [] before) {

    /** Whether columns of an attribute are to be written. */
    public boolean concern(AttributeMapping attribute) {
        int next = columns.nextSetBit(attribute.firstColumn());
        return next >= 0 && next < attribute.firstColumn() + attribute.columnCount();
    }
}

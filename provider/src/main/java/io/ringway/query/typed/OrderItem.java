// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.SortKey.Nulls;

/**
 * What rows are ordered by.
 *
 * @param term of a combination always an {@link ItemTerm}
 * @param item the item of the result that is the same value; -1 when there is none
 */
public record OrderItem(Term term, int item, boolean ascending, Nulls nulls) {
    /** Nulls count as greater than anything else, unless the query says otherwise. */
    public boolean nullsFirst() {
        return nulls == Nulls.DEFAULT ? !ascending : nulls == Nulls.FIRST;
    }
}

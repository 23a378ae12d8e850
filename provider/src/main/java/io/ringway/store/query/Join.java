// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found for rows. */
interface Join {
    /** Looks for what rows need, all at once; they are asked for one by one afterwards. */
    void prepare(List<@Nullable Object[]> rows);

    /** Copies of a row's frame, one with each that is found. */
    List<@Nullable Object[]> of(@Nullable Object[] row);
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a query come from. Each fills its cells of a frame. */
public sealed interface Rows {
    /** The rows of reads, one read after the other: several where each class of a hierarchy has its own table. */
    record Tables(List<TableRead> reads) implements Rows {
        public Tables {
            reads = List.copyOf(reads);
        }
    }

    /**
     * Every row of one, with each that a step finds for it.
     *
     * @param outer whether a row for which nothing is found stays, with nulls in the cells of the step
     * @param on what must hold for a row that is found; null when nothing more
     */
    record Joined(
            Rows left,
            JoinStep step,
            boolean outer,
            @Nullable Expression on) implements Rows {}
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conditional batch of which nothing was applied, because a condition did not hold. */
public class BatchNotAppliedException extends RingwayException {
    private static final long serialVersionUID = 1L;

    private final transient List<Map<String, @Nullable Object>> rows;

    /** @param rows what the database returned of the rows that exist, by column name */
    public BatchNotAppliedException(Problem problem, List<Map<String, @Nullable Object>> rows) {
        super(problem);
        this.rows = List.copyOf(rows);
    }

    /** The rows that exist, by column name; empty when there are none. */
    public final List<Map<String, @Nullable Object>> rows() {
        return rows;
    }
}

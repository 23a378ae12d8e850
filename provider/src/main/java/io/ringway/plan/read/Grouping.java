// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows become groups. A group's frame holds the keys and behind them the aggregates, and, when there are no keys, there
 * is one group even without rows.
 *
 * @param having what must hold for a group, over its frame; null when nothing
 */
public record Grouping(
        List<Expression> keys,
        List<Aggregate> aggregates,
        @Nullable Expression having) {
    public Grouping {
        keys = List.copyOf(keys);
        aggregates = List.copyOf(aggregates);
    }

    /**
     * A value over the rows of a group.
     *
     * @param argument rows where it is null do not count; null: every row counts
     * @param weight how many values the argument of a row stands for, a Long; null: one
     * @param type the Java type of the result (Jakarta Persistence 3.2, 4.8.5)
     */
    public record Aggregate(
            Kind kind,
            boolean distinct,
            @Nullable Expression argument,
            @Nullable Expression weight,
            Class<?> type) {
        /** Each row has one value. */
        public Aggregate(Kind kind, boolean distinct, @Nullable Expression argument, Class<?> type) {
            this(kind, distinct, argument, null, type);
        }
    }

    /** The kinds of aggregates. */
    public enum Kind {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX
    }
}

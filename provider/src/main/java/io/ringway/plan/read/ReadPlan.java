// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled query that reads. */
public sealed interface ReadPlan {
    /** What it gives for each row; at least one. */
    List<Item> items();

    /** Whether it depends on the row of a query around it. */
    boolean correlated();

    /**
     * A query of its own rows. Rows are joined, filtered, grouped, made items, made distinct, sorted, and cut, in this order; what is not
     * asked for is left out, and when nothing but items is asked for, rows go through one by one.
     *
     * @param frameSize how many cells the frame of a row has
     * @param filter what must hold for a row, beyond what the database has checked; null when nothing
     * @param grouping null when rows are not grouped; items and sort keys are over the groups' frames otherwise
     * @param sort in Ringway; empty when the rows come in the order that was asked for
     * @param distinct whether equal results are given once
     * @param correlated whether it depends on the row of a query around it
     */
    record Select(
            Rows rows,
            int frameSize,
            @Nullable Expression filter,
            @Nullable Grouping grouping,
            List<Item> items,
            boolean distinct,
            List<SortKey> sort,
            boolean correlated)
            implements ReadPlan {
        public Select {
            items = List.copyOf(items);
            sort = List.copyOf(sort);
        }

        /** Whether nothing is done with the rows of tables, so that as many are read as are asked for. */
        public boolean direct() {
            return filter == null && grouping == null && !distinct && sort.isEmpty() && rows instanceof Rows.Tables;
        }

        /**
         * The same with at most so many rows of each partition; null when it is not only the database that makes results of rows.
         */
        public @Nullable Select perPartition(int most) {
            if (!direct()) {
                return null;
            }
            List<TableRead> limited = new ArrayList<>();
            for (TableRead read : ((Rows.Tables) rows).reads()) {
                TableRead each = read.perPartition(most);
                if (each == null) {
                    return null;
                }
                limited.add(each);
            }
            return new Select(new Rows.Tables(limited), frameSize, null, null, items, false, sort, correlated);
        }
    }

    /**
     * Two queries whose results become one.
     *
     * @param sort over a frame that holds the items
     */
    record Combined(Operation operation, boolean all, ReadPlan left, ReadPlan right, List<SortKey> sort)
            implements ReadPlan {
        public Combined {
            sort = List.copyOf(sort);
        }

        @Override
        public List<Item> items() {
            return left.items();
        }

        @Override
        public boolean correlated() {
            return left.correlated() || right.correlated();
        }
    }

    /** How results become one. */
    enum Operation {
        UNION,
        INTERSECT,
        EXCEPT
    }
}

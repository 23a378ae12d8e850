// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts rows in memory. Of those who are not looked at, because there is a limit, none are held. */
final class Sorter {
    private final List<SortKey> order;
    private final Arguments arguments;
    private final RowBudget budget;
    private final long last;

    /** @param last how many of the rows are looked at */
    Sorter(List<SortKey> order, Arguments arguments, RowBudget budget, long last) {
        this.order = order;
        this.arguments = arguments;
        this.budget = budget;
        this.last = last;
    }

    /** @param rows with fresh frames */
    List<@Nullable Object[]> sort(FrameSource rows) {
        if (last == 0) {
            return List.of();
        }
        PriorityQueue<Sorted> kept = new PriorityQueue<>((left, right) -> compare(right, left));
        for (long index = 0; rows.next(); index++) {
            @Nullable Object[] frame = rows.frame();
            Sorted row = new Sorted(frame, Sorting.keys(order, frame, arguments), index);
            if (kept.size() < last) {
                budget.hold(1);
                kept.add(row);
            } else if (compare(row, kept.element()) < 0) {
                kept.remove();
                kept.add(row);
            }
        }
        List<Sorted> sorted = new ArrayList<>(kept);
        sorted.sort(this::compare);
        return sorted.stream().map(Sorted::frame).toList();
    }

    /** Rows that are equal keep their order. */
    private int compare(Sorted left, Sorted right) {
        int compared = Sorting.compare(order, left.keys, right.keys);
        return compared != 0 ? compared : Long.compare(left.index, right.index);
    }

    private record Sorted(
            @Nullable Object[] frame, @Nullable Object[] keys, long index) {}
}

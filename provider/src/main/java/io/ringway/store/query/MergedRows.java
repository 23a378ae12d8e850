// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.SortKey;
import io.ringway.spi.RowPage;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of several statements in one order, in which the rows of each come already. */
final class MergedRows implements FrameSource {
    private final List<SortKey> order;
    private final Arguments arguments;
    private final PriorityQueue<Head> heads;
    private @Nullable Head current;

    /**
     * @param reader gives fresh frames
     * @param window how many statements are in flight at a time until all have been sent
     */
    MergedRows(
            Iterator<@Nullable Object[]> values,
            Function<@Nullable Object[], CompletionStage<RowPage>> send,
            FrameReader reader,
            int window,
            List<SortKey> order,
            Arguments arguments) {
        this.order = order;
        this.arguments = arguments;
        this.heads = new PriorityQueue<>(this::compare);
        Queue<CompletionStage<RowPage>> ahead = new ArrayDeque<>();
        for (int index = 0; values.hasNext() || !ahead.isEmpty(); index++) {
            while (ahead.size() < window && values.hasNext()) {
                ahead.add(send.apply(values.next()));
            }
            advance(new Head(new PagedRows(ahead.remove(), reader), index));
        }
    }

    @Override
    public boolean next() {
        Head last = current;
        if (last != null) {
            advance(last);
        }
        current = heads.poll();
        return current != null;
    }

    @Override
    public @Nullable Object[] frame() {
        return Objects.requireNonNull(current).frame;
    }

    private void advance(Head head) {
        if (head.rows.next()) {
            head.frame = head.rows.frame();
            head.keys = Sorting.keys(order, head.frame, arguments);
            heads.add(head);
        }
    }

    /** Rows that are equal come in the order of their statements. */
    private int compare(Head left, Head right) {
        int compared = Sorting.compare(order, left.keys, right.keys);
        return compared != 0 ? compared : Integer.compare(left.index, right.index);
    }

    /** The next row of one statement. */
    private static final class Head {
        private final PagedRows rows;
        private final int index;
        private @Nullable Object[] frame = new Object[0];
        private @Nullable Object[] keys = frame;

        Head(PagedRows rows, int index) {
            this.rows = rows;
            this.index = index;
        }
    }
}

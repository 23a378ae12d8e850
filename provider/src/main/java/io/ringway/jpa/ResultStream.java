// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.store.query.ResultCursor;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The results of a cursor as a stream; they become managed some at a time, so that what they refer to is read in bursts. */
final class ResultStream<X> extends Spliterators.AbstractSpliterator<X> {
    private static final int AT_A_TIME = 200;

    private final ResultCursor rows;
    private final Adoption<X> adoption;
    private List<X> adopted = List.of();
    private int next;

    private ResultStream(ResultCursor rows, Adoption<X> adoption) {
        super(Long.MAX_VALUE, Spliterator.ORDERED);
        this.rows = rows;
        this.adoption = adoption;
    }

    static <X> Stream<X> of(ResultCursor rows, Adoption<X> adoption) {
        return StreamSupport.stream(new ResultStream<>(rows, adoption), false).onClose(rows::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super X> action) {
        if (next == adopted.size()) {
            adopted = adoption.next(rows, AT_A_TIME);
            next = 0;
            if (adopted.isEmpty()) {
                rows.close();
                return false;
            }
        }
        action.accept(adopted.get(next++));
        return true;
    }

    /** Gives the next results of a cursor, not more than that many; none when there are no more. */
    interface Adoption<X> {
        List<X> next(ResultCursor rows, int size);
    }
}

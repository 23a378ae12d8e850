// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.data.operation.Guarded;
import io.ringway.store.query.ResultCursor;
import jakarta.persistence.PersistenceException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The results of a cursor, one after the other; the cursor is closed at the end, or with the stream. */
final class RowSpliterator extends Spliterators.AbstractSpliterator<@Nullable Object> {
    private final ResultCursor rows;
    private final Supplier<@Nullable Object> current;
    private @Nullable Object result;

    private RowSpliterator(ResultCursor rows, Supplier<@Nullable Object> current) {
        super(Long.MAX_VALUE, Spliterator.ORDERED);
        this.rows = rows;
        this.current = current;
    }

    /** @param current gives the cursor's current row */
    static Stream<@Nullable Object> stream(ResultCursor rows, Supplier<@Nullable Object> current) {
        return StreamSupport.stream(new RowSpliterator(rows, current), false).onClose(rows::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super @Nullable Object> action) {
        boolean there = advance();
        if (there) {
            action.accept(result);
        }
        return there;
    }

    private boolean advance() {
        boolean there = false;
        try {
            there = rows.next();
            result = there ? current.get() : null;
        } catch (PersistenceException e) {
            there = false;
            throw Guarded.translated(e);
        } finally {
            if (!there) {
                rows.close();
            }
        }
        return there;
    }
}

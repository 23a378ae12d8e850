// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.spi.RowPage;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of several statements, one statement after the other, whose first pages are fetched ahead within a bound. */
final class SequencedRows implements FrameSource {
    private final Iterator<@Nullable Object[]> values;
    private final Function<@Nullable Object[], CompletionStage<RowPage>> send;
    private final FrameReader reader;
    private final int window;
    private final Queue<CompletionStage<RowPage>> ahead = new ArrayDeque<>();
    private @Nullable PagedRows current;

    /**
     * @param values of the parameters of each statement
     * @param window how many statements are sent before the first of them is read
     */
    SequencedRows(
            Iterator<@Nullable Object[]> values,
            Function<@Nullable Object[], CompletionStage<RowPage>> send,
            FrameReader reader,
            int window) {
        this.values = values;
        this.send = send;
        this.reader = reader;
        this.window = window;
    }

    @Override
    public boolean next() {
        while (current == null || !current.next()) {
            while (ahead.size() < window && values.hasNext()) {
                ahead.add(send.apply(values.next()));
            }
            CompletionStage<RowPage> following = ahead.poll();
            if (following == null) {
                return false;
            }
            current = new PagedRows(following, reader);
        }
        return true;
    }

    @Override
    public @Nullable Object[] frame() {
        return Objects.requireNonNull(current).frame();
    }
}

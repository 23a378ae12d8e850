// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Expression;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Each row of a source with each that a join finds for it. The source gives fresh frames. */
final class JoinedRows implements FrameSource {
    /** How many rows are looked at before the reads that they need are sent. */
    private static final int BURST = 500;

    private final FrameSource left;
    private final Join join;
    private final boolean outer;
    private final @Nullable Expression on;
    private final Arguments arguments;
    private final Queue<@Nullable Object[]> ready = new ArrayDeque<>();
    private @Nullable Object @Nullable [] current;

    JoinedRows(FrameSource left, Join join, boolean outer, @Nullable Expression on, Arguments arguments) {
        this.left = left;
        this.join = join;
        this.outer = outer;
        this.on = on;
        this.arguments = arguments;
    }

    @Override
    public boolean next() {
        while (ready.isEmpty()) {
            List<@Nullable Object[]> burst = Frames.take(left, BURST);
            if (burst.isEmpty()) {
                current = null;
                return false;
            }
            join.prepare(burst);
            burst.forEach(this::join);
        }
        current = ready.remove();
        return true;
    }

    private void join(@Nullable Object[] row) {
        boolean found = false;
        for (@Nullable Object[] joined : join.of(row)) {
            if (on == null || Boolean.TRUE.equals(on.value(joined, arguments))) {
                found = true;
                ready.add(joined);
            }
        }
        if (!found && outer) {
            ready.add(row);
        }
    }

    @Override
    public @Nullable Object[] frame() {
        return Objects.requireNonNull(current);
    }
}

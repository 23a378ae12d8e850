// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Expression;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows for which a condition is true. */
final class FilteredRows implements FrameSource {
    private final FrameSource rows;
    private final Expression condition;
    private final Arguments arguments;
    private @Nullable Object @Nullable [] current;

    FilteredRows(FrameSource rows, Expression condition, Arguments arguments) {
        this.rows = rows;
        this.condition = condition;
        this.arguments = arguments;
    }

    @Override
    public boolean next() {
        while (rows.next()) {
            @Nullable Object[] frame = rows.frame();
            if (Boolean.TRUE.equals(condition.value(frame, arguments))) {
                current = frame;
                return true;
            }
        }
        current = null;
        return false;
    }

    @Override
    public @Nullable Object[] frame() {
        return Objects.requireNonNull(current);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows whose items no row before had. */
final class DistinctRows implements FrameSource {
    private final FrameSource rows;
    private final List<Item> items;
    private final Arguments arguments;
    private final RowBudget budget;
    private final Set<List<@Nullable Object>> seen = new HashSet<>();
    private @Nullable Object @Nullable [] current;

    DistinctRows(FrameSource rows, List<Item> items, Arguments arguments, RowBudget budget) {
        this.rows = rows;
        this.items = items;
        this.arguments = arguments;
        this.budget = budget;
    }

    @Override
    public boolean next() {
        while (rows.next()) {
            @Nullable Object[] frame = rows.frame();
            @Nullable Object[] values = new Object[items.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = items.get(i).value().value(frame, arguments);
            }
            if (seen.add(Keys.of(items, values))) {
                budget.hold(1);
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

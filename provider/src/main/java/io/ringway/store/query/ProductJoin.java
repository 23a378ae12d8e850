// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.JoinStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rows of another source, or those with an equal key. They are held in memory. */
final class ProductJoin implements Join {
    private final JoinStep.Product step;
    private final List<@Nullable Object[]> right;
    private final @Nullable Expression leftKey;
    private final Map<Object, List<@Nullable Object[]>> byKey = new HashMap<>();
    private final Arguments arguments;

    ProductJoin(JoinStep.Product step, List<@Nullable Object[]> right, Arguments arguments) {
        Expression rightKey = step.rightKey();
        this.step = step;
        this.right = right;
        this.leftKey = rightKey == null ? null : step.leftKey();
        this.arguments = arguments;
        if (leftKey != null && rightKey != null) {
            for (@Nullable Object[] row : right) {
                Object key = rightKey.value(row, arguments);
                if (key != null) {
                    byKey.computeIfAbsent(Comparing.keyOf(key), missing -> new ArrayList<>())
                            .add(row);
                }
            }
        }
    }

    @Override
    public void prepare(List<@Nullable Object[]> rows) {}

    @Override
    public List<@Nullable Object[]> of(@Nullable Object[] row) {
        List<@Nullable Object[]> matches = right;
        if (leftKey != null) {
            Object key = leftKey.value(row, arguments);
            matches = key == null ? List.of() : byKey.getOrDefault(Comparing.keyOf(key), List.of());
        }
        List<@Nullable Object[]> found = new ArrayList<>(matches.size());
        for (@Nullable Object[] match : matches) {
            @Nullable Object[] joined = row.clone();
            for (int cell : step.cells()) {
                joined[cell] = match[cell];
            }
            found.add(joined);
        }
        return found;
    }
}

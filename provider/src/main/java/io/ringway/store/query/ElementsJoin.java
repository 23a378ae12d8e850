// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.JoinStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements of a collection that the row holds. */
record ElementsJoin(JoinStep.Elements step, Arguments arguments) implements Join {
    @Override
    public void prepare(List<@Nullable Object[]> rows) {}

    @Override
    public List<@Nullable Object[]> of(@Nullable Object[] row) {
        List<@Nullable Object[]> found = new ArrayList<>();
        Object collection = step.collection().value(row, arguments);
        if (collection instanceof Map<?, ?> map) {
            map.forEach((key, value) -> found.add(with(row, value, key, found.size())));
        } else if (collection instanceof Collection<?> elements) {
            elements.forEach(element -> found.add(with(row, element, null, found.size())));
        }
        return found;
    }

    private @Nullable Object[] with(
            @Nullable Object[] row, @Nullable Object element, @Nullable Object key, int position) {
        @Nullable Object[] joined = row.clone();
        put(joined, step.element(), element);
        put(joined, step.key(), key);
        put(joined, step.position(), position);
        return joined;
    }

    private static void put(@Nullable Object[] frame, int cell, @Nullable Object value) {
        if (cell >= 0) {
            frame[cell] = value;
        }
    }
}

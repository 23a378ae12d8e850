// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Grouping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes groups of rows, whose frames are their keys and aggregates. */
final class Groups {
    private final Grouping grouping;
    private final Arguments arguments;
    private final RowBudget budget;
    private final Map<List<@Nullable Object>, Group> groups = new LinkedHashMap<>();

    Groups(Grouping grouping, Arguments arguments, RowBudget budget) {
        this.grouping = grouping;
        this.arguments = arguments;
        this.budget = budget;
    }

    /** The frames of the groups that a source has, in the order of their first rows. */
    List<@Nullable Object[]> of(FrameSource rows) {
        if (grouping.keys().isEmpty()) {
            groups.put(List.of(), new Group(new Object[0]));
        }
        while (rows.next()) {
            add(rows.frame());
        }
        List<@Nullable Object[]> frames = new ArrayList<>(groups.size());
        for (Group group : groups.values()) {
            @Nullable Object[] frame = group.frame();
            if (grouping.having() == null
                    || Boolean.TRUE.equals(grouping.having().value(frame, arguments))) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private void add(@Nullable Object[] row) {
        @Nullable Object[] keys = new Object[grouping.keys().size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = grouping.keys().get(i).value(row, arguments);
        }
        List<@Nullable Object> key = Keys.of(keys);
        Group group = groups.get(key);
        if (group == null) {
            budget.hold(1);
            group = new Group(keys);
            groups.put(key, group);
        }
        group.add(row);
    }

    /** One group. */
    private final class Group {
        private final @Nullable Object[] keys;
        private final List<Aggregation> aggregations = new ArrayList<>();

        Group(@Nullable Object[] keys) {
            this.keys = keys;
            for (Grouping.Aggregate aggregate : grouping.aggregates()) {
                aggregations.add(new Aggregation(aggregate, budget));
            }
        }

        void add(@Nullable Object[] row) {
            for (int i = 0; i < aggregations.size(); i++) {
                Expression argument = grouping.aggregates().get(i).argument();
                if (argument == null) {
                    aggregations.get(i).addRow();
                } else {
                    Object value = argument.value(row, arguments);
                    if (value != null) {
                        aggregations.get(i).add(value, weight(i, row));
                    }
                }
            }
        }

        private long weight(int aggregate, @Nullable Object[] row) {
            Expression weight = grouping.aggregates().get(aggregate).weight();
            Long values = weight == null ? null : (Long) weight.value(row, arguments);
            return values == null ? 1 : values;
        }

        @Nullable
        Object[] frame() {
            @Nullable Object[] frame = new Object[keys.length + aggregations.size()];
            System.arraycopy(keys, 0, frame, 0, keys.length);
            for (int i = 0; i < aggregations.size(); i++) {
                frame[keys.length + i] = aggregations.get(i).result();
            }
            return frame;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Item;
import io.ringway.plan.read.ReadPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The results of two queries made one (Jakarta Persistence 3.2, 4.6.6). */
final class CombinedItems implements PlanItems {
    private final ReadPlan.Combined plan;
    private final PlanItems left;
    private final PlanItems right;

    CombinedItems(ReadPlan.Combined plan) {
        this.plan = plan;
        this.left = PlanItems.of(plan.left());
        this.right = PlanItems.of(plan.right());
    }

    @Override
    public ItemSource items(Run run, Arguments arguments, long last) {
        List<@Nullable Object[]> rows = rows(run, arguments);
        if (!plan.sort().isEmpty()) {
            rows = new Sorter(plan.sort(), arguments, new RowBudget(Long.MAX_VALUE), last).sort(new ListedFrames(rows));
        }
        return new ListedItems(rows);
    }

    @Override
    public @Nullable CompletionStage<ItemSource> arrived(Run run, Arguments arguments, long last) {
        return null;
    }

    private List<@Nullable Object[]> rows(Run run, Arguments arguments) {
        List<@Nullable Object[]> first = all(left, run, arguments);
        List<@Nullable Object[]> second = all(right, run, arguments);
        return switch (plan.operation()) {
            case UNION -> {
                first.addAll(second);
                yield plan.all() ? first : distinct(first);
            }
            case INTERSECT -> matching(first, second, true);
            case EXCEPT -> matching(first, second, false);
        };
    }

    private List<@Nullable Object[]> all(PlanItems side, Run run, Arguments arguments) {
        ItemSource items = side.items(run, arguments, QueryCall.ALL);
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (items.next()) {
            run.budget().hold(1);
            @Nullable Object[] row = new Object[plan.items().size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = items.value(i);
            }
            rows.add(row);
        }
        return rows;
    }

    private List<@Nullable Object[]> distinct(List<@Nullable Object[]> rows) {
        Set<List<@Nullable Object>> seen = new HashSet<>();
        List<@Nullable Object[]> distinct = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            if (seen.add(key(row))) {
                distinct.add(row);
            }
        }
        return distinct;
    }

    /** With ALL each row of the second query is matched with one of the first; without, with all that are equal. */
    private List<@Nullable Object[]> matching(
            List<@Nullable Object[]> first, List<@Nullable Object[]> second, boolean matched) {
        Map<List<@Nullable Object>, Integer> there = new HashMap<>();
        second.forEach(row -> there.merge(key(row), 1, Integer::sum));
        List<@Nullable Object[]> kept = new ArrayList<>();
        for (@Nullable Object[] row : plan.all() ? first : distinct(first)) {
            Integer left = there.getOrDefault(key(row), 0);
            if (left > 0 == matched) {
                kept.add(row);
            }
            if (left > 0 && plan.all()) {
                there.put(key(row), left - 1);
            }
        }
        return kept;
    }

    private List<@Nullable Object> key(@Nullable Object[] row) {
        List<Item> items = plan.items();
        return Keys.of(items, row);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.query;

import io.ringway.Problem;
import io.ringway.connect.Placement;
import io.ringway.data.declared.ResultType;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.FetchPlan;
import io.ringway.plan.read.Item;
import io.ringway.store.StatelessStore;
import io.ringway.store.query.ResultCursor;
import jakarta.data.exceptions.MappingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the rows of one plan become: detached instances, values, records. */
final class ResultRows {
    private final List<Item> items;
    private final RowShape shape;
    private final StatelessStore store;

    private ResultRows(List<Item> items, RowShape shape, StatelessStore store) {
        this.items = items;
        this.shape = shape;
        this.store = store;
    }

    /** @throws MappingException when the items do not make what the method returns */
    static ResultRows of(List<Item> items, ResultType result, StatelessStore store) {
        for (Item item : items) {
            if (item.fetch() != FetchPlan.MAPPED) {
                throw new MappingException(Problem.of("RW-2008", "A repository loads nothing along with its instances")
                        .because("They belong to no persistence context, and JOIN FETCH is for those of one")
                        .fix("Leave out FETCH and select both, or use an EntityManager")
                        .text());
            }
        }
        return new ResultRows(items, RowShape.of(result, items), store);
    }

    /** The cursor's current row. */
    @Nullable
    Object current(ResultCursor rows, Function<EntityMapping, Placement> places) {
        @Nullable Object[] row = new Object[items.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = rows.value(i);
            EntityMapping entity = items.get(i).entity();
            if (entity != null && row[i] != null) {
                store.detach(entity, places.apply(entity), row[i]);
            }
        }
        return shape.of(row);
    }

    /** What is left of a cursor, but not more than so many. */
    List<@Nullable Object> list(ResultCursor rows, Function<EntityMapping, Placement> places, int most) {
        List<@Nullable Object> list = new ArrayList<>();
        while (list.size() < most && rows.next()) {
            list.add(current(rows, places));
        }
        return list;
    }
}

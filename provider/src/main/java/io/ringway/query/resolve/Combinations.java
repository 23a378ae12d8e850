// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.Query;
import io.ringway.query.tree.SelectItem;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.SetOperation;
import io.ringway.query.tree.SortKey;
import io.ringway.query.typed.ItemTerm;
import io.ringway.query.typed.OrderItem;
import io.ringway.query.typed.ResolvedCombination;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.ResultItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves UNION, INTERSECT and EXCEPT (Jakarta Persistence 3.2, 4.2.1). */
final class Combinations {
    private final Selects selects;
    private final Refusals refusals;

    Combinations(Selects selects, Refusals refusals) {
        this.selects = selects;
        this.refusals = refusals;
    }

    ResolvedCombination combine(SetOperation node) {
        ResolvedQuery left = selects.query(node.left());
        ResolvedQuery right = selects.query(node.right());
        int size = left.items().size();
        if (right.items().size() != size) {
            throw refusals.at(
                    node.right().at(),
                    Problem.of("RW-1562", "The query has " + right.items().size() + " items, the one before " + size)
                            .because("Rows that are combined have the same number")
                            .fix("Select as many"));
        }
        List<ResultItem> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(item(node, left.items().get(i), right.items().get(i), i));
        }
        return new ResolvedCombination(node.kind(), node.all(), left, right, items, order(node, items));
    }

    private ResultItem item(SetOperation node, ResultItem left, ResultItem right, int index) {
        Class<?> type = Types.common(left.type(), right.type());
        if (type == null) {
            type = ancestor(left.type(), right.type());
        }
        if (type == null) {
            throw refusals.at(
                    right.term().at(),
                    Problem.of("RW-1562", Labels.of(left.term()) + " and " + Labels.of(right.term()) + " are combined")
                            .because("Item " + (index + 1) + " of both queries has to have one type")
                            .fix("Select values of one type, or cast one of them"));
        }
        return new ResultItem(left.alias(), new ItemTerm(index, type, node.position()));
    }

    /** The entity class or mapped superclass that both extend. */
    private static @Nullable Class<?> ancestor(Class<?> a, Class<?> b) {
        for (Class<?> each = a.getSuperclass(); each != null && each != Object.class; each = each.getSuperclass()) {
            if (each.isAssignableFrom(b) && !Number.class.isAssignableFrom(b)) {
                return each;
            }
        }
        return null;
    }

    private List<OrderItem> order(SetOperation node, List<ResultItem> items) {
        List<OrderItem> order = new ArrayList<>();
        List<Expression> written = written(node);
        for (SortKey key : node.orderBy()) {
            int item = key.expression() instanceof Path path && path.segments().size() == 1
                    ? Orders.alias(path.segments().get(0), items)
                    : -1;
            item = item >= 0 ? item : written.indexOf(key.expression());
            if (item < 0) {
                throw refusals.at(
                        key.at(),
                        Problem.of("RW-1558", "A combination is ordered by what is no item of it")
                                .because("Its rows have nothing but their items")
                                .fix("Name an item of the first query, by its alias or as it is written there"));
            }
            order.add(new OrderItem(items.get(item).term(), item, key.ascending(), key.nulls()));
        }
        return order;
    }

    private static List<Expression> written(Query query) {
        return query instanceof SelectQuery select
                ? select.select().items().stream().map(SelectItem::expression).toList()
                : written(((SetOperation) query).left());
    }
}

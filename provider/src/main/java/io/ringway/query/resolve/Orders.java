// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.Problem;
import io.ringway.mapping.ColumnMapping;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Path;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.SortKey;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.EntityTerm;
import io.ringway.query.typed.IdTerm;
import io.ringway.query.typed.OrderItem;
import io.ringway.query.typed.ResultItem;
import io.ringway.query.typed.Term;
import java.util.ArrayList;
import java.util.List;

/** Resolves an ORDER BY clause (Jakarta Persistence 3.2, 4.10). */
final class Orders {
    private final Level level;
    private final SelectQuery query;
    private final List<ResultItem> items;

    Orders(Level level, SelectQuery query, List<ResultItem> items) {
        this.level = level;
        this.query = query;
        this.items = items;
    }

    List<OrderItem> resolve() {
        List<OrderItem> order = new ArrayList<>();
        for (SortKey key : query.orderBy()) {
            int item = alias(key.expression());
            Term term = item >= 0 ? items.get(item).term() : level.terms().item(key.expression());
            if (term instanceof IdTerm id) {
                for (ColumnMapping column : id.columns()) {
                    Term part = new ColumnTerm(id.variable(), column, id.position());
                    order.add(new OrderItem(part, index(part), key.ascending(), key.nulls()));
                }
            } else {
                check(term);
                order.add(new OrderItem(term, item >= 0 ? item : index(term), key.ascending(), key.nulls()));
            }
        }
        return order;
    }

    /** The item whose alias it is; an attribute or variable of that name comes second. */
    private int alias(Expression node) {
        if (node instanceof Path path && path.segments().size() == 1) {
            return alias(path.segments().get(0), items);
        }
        return -1;
    }

    static int alias(String name, List<ResultItem> items) {
        for (int i = 0; i < items.size(); i++) {
            if (name.equalsIgnoreCase(items.get(i).alias())) {
                return i;
            }
        }
        return -1;
    }

    private int index(Term term) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).term().equals(term)) {
                return i;
            }
        }
        return -1;
    }

    private void check(Term term) {
        CollectionTerms.refuse(term, "ORDER BY", level.refusals());
        if (!Types.sortable(term.type())) {
            throw level.refusals()
                    .at(
                            term.at(),
                            Problem.of("RW-1558", "Rows cannot be ordered by " + Labels.of(term))
                                    .because("Values of type " + Types.name(term.type()) + " have no order")
                                    .fix("Order by one of its attributes"));
        }
    }

    /** Rows that are given once are ordered by what they have. */
    void checkDistinct(List<OrderItem> order) {
        for (OrderItem each : order) {
            boolean selected = each.item() >= 0
                    || each.term() instanceof ColumnTerm column
                            && items.stream()
                                    .anyMatch(item -> item.term() instanceof EntityTerm entity
                                            && entity.variable().equals(column.variable()));
            if (!selected) {
                throw level.refusals()
                        .at(
                                each.term().at(),
                                Problem.of("RW-1558", "Distinct rows cannot be ordered by " + Labels.of(each.term()))
                                        .because("It is not selected, so that equal rows could have different ones")
                                        .fix("Select it too, or leave out DISTINCT"));
            }
        }
    }
}

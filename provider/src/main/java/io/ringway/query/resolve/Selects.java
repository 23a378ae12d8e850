// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import io.ringway.query.tree.Query;
import io.ringway.query.tree.SelectQuery;
import io.ringway.query.tree.SetOperation;
import io.ringway.query.typed.OrderItem;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.ResolvedSelect;
import io.ringway.query.typed.ResultItem;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves queries that give rows. */
final class Selects {
    private final Work work;
    private final @Nullable Scope outer;

    Selects(Work work, @Nullable Scope outer) {
        this.work = work;
        this.outer = outer;
    }

    ResolvedQuery query(Query query) {
        return query instanceof SelectQuery select
                ? select(select)
                : new Combinations(this, work.refusals()).combine((SetOperation) query);
    }

    private ResolvedSelect select(SelectQuery query) {
        Level level = new Level(work, new Scope(outer, true));
        new Sources(level).declare(query.from());
        level.enter(Level.Clause.WHERE);
        Test where = level.tests().optional(query.where());
        level.enter(Level.Clause.GROUP_BY);
        List<Term> groupBy = query.groupBy().stream().map(level.terms()::item).toList();
        Grouping grouping = new Grouping(work.refusals(), groupBy);
        grouping.checkKeys();
        level.enter(Level.Clause.SELECT);
        List<ResultItem> items = new Items(level).items(query);
        level.enter(Level.Clause.HAVING);
        Test having = level.tests().optional(query.having());
        level.enter(Level.Clause.ORDER_BY);
        Orders orders = new Orders(level, query, items);
        List<OrderItem> orderBy = orders.resolve();
        boolean grouped = !groupBy.isEmpty() || level.aggregated() || having != null;
        if (grouped) {
            items.forEach(item -> grouping.check(item.term(), "SELECT"));
            if (having != null) {
                grouping.check(having);
            }
            orderBy.forEach(item -> grouping.check(item.term(), "ORDER BY"));
        }
        if (query.select().distinct()) {
            orders.checkDistinct(orderBy);
        }
        Scope scope = level.scope();
        return new ResolvedSelect(
                scope.depth(),
                scope.variables(),
                query.select().distinct(),
                items,
                scope.sources(),
                where,
                groupBy,
                grouped,
                having,
                orderBy,
                scope.correlated());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Position;
import io.ringway.query.tree.SortKey;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;

/** By what results are sorted. */
record CqlOrder(CqlExpression<?> expression, boolean ascending, Nulls nulls) implements Order {
    static CqlOrder of(Expression<?> expression, boolean ascending, Nulls nulls) {
        return new CqlOrder(
                CqlExpression.of(expression), ascending, Misuse.requireNonNull(nulls, "precedence of nulls"));
    }

    static CqlOrder own(Order order) {
        Misuse.requireNonNull(order, "order");
        if (order instanceof CqlOrder own) {
            return own;
        }
        throw Misuse.foreign(order);
    }

    SortKey tree(Translation statement) {
        return new SortKey(
                expression.tree(statement),
                ascending,
                switch (nulls) {
                    case NONE -> SortKey.Nulls.DEFAULT;
                    case FIRST -> SortKey.Nulls.FIRST;
                    case LAST -> SortKey.Nulls.LAST;
                },
                Position.NONE);
    }

    @Override
    public Order reverse() {
        return new CqlOrder(expression, !ascending, nulls);
    }

    @Override
    public boolean isAscending() {
        return ascending;
    }

    @Override
    public Nulls getNullPrecedence() {
        return nulls;
    }

    @Override
    public Expression<?> getExpression() {
        return expression;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.InCollection;
import io.ringway.query.tree.InList;
import io.ringway.query.tree.InSubquery;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** That a value is one of several: values, expressions, the elements of a collection, or what a subquery gives. */
final class CqlIn<T> extends CqlPredicate implements CriteriaBuilder.In<T> {
    private final CqlExpression<T> tested;
    private final List<CqlExpression<?>> items = new ArrayList<>();

    CqlIn(CqlExpression<T> tested) {
        this.tested = tested;
    }

    void add(CqlExpression<?> item) {
        items.add(item);
    }

    @Override
    public Expression<T> getExpression() {
        return tested;
    }

    @Override
    public CriteriaBuilder.In<T> value(T value) {
        add(Values.compared(value));
        return this;
    }

    @Override
    public CriteriaBuilder.In<T> value(Expression<? extends T> value) {
        add(of(value));
        return this;
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        io.ringway.query.tree.Expression value = tested.tree(statement);
        if (items.size() == 1) {
            CqlExpression<?> only = items.get(0);
            if (only instanceof CqlSubquery<?> subquery) {
                return new InSubquery(value, subquery.query(statement), Position.NONE);
            }
            if (Collection.class.isAssignableFrom(only.getJavaType())) {
                return new InCollection(value, only.tree(statement), Position.NONE);
            }
        }
        List<Object> values = new ArrayList<>();
        for (CqlExpression<?> item : items) {
            if (item instanceof LiteralExpression<?> literal && statement.isBound(literal)) {
                values.add(literal.value());
            }
        }
        return values.size() == items.size() && statement.bindsComparisons()
                ? new InCollection(value, statement.values(this, values), Position.NONE)
                : new InList(
                        value, items.stream().map(item -> item.tree(statement)).toList(), Position.NONE);
    }
}

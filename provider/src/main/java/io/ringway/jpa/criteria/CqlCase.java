// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Position;
import io.ringway.query.tree.SearchedCase;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;

/** The result of the first condition that holds. */
final class CqlCase<R> extends CqlExpression<R> implements CriteriaBuilder.Case<R> {
    private final Branches<R> branches = new Branches<>();

    @SuppressWarnings("unchecked")
    CqlCase() {
        super((Class<? extends R>) Object.class);
    }

    @Override
    public Class<? extends R> getJavaType() {
        return branches.type();
    }

    @Override
    public CriteriaBuilder.Case<R> when(Expression<Boolean> condition, R result) {
        return when(condition, Values.of(result));
    }

    @Override
    public CriteriaBuilder.Case<R> when(Expression<Boolean> condition, Expression<? extends R> result) {
        branches.add(CqlPredicate.condition(condition), of(result));
        return this;
    }

    @Override
    public Expression<R> otherwise(R result) {
        return otherwise(Values.of(result));
    }

    @Override
    public Expression<R> otherwise(Expression<? extends R> result) {
        branches.otherwise(of(result));
        return this;
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        return new SearchedCase(branches.trees(statement), branches.otherwise(statement), Position.NONE);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Position;
import io.ringway.query.tree.SearchedCase;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;

/** The result of the first condition that holds. */
final class CqlCase<R> extends CaseExpression<R> implements CriteriaBuilder.Case<R> {
    @Override
    public CriteriaBuilder.Case<R> when(Expression<Boolean> condition, R result) {
        return when(condition, Values.of(result));
    }

    @Override
    public CriteriaBuilder.Case<R> when(Expression<Boolean> condition, Expression<? extends R> result) {
        branches().add(CqlPredicate.condition(condition), of(result));
        return this;
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        return new SearchedCase(branches().trees(statement), branches().otherwise(statement), Position.NONE);
    }
}

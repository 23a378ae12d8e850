// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;

/** The result of the first value that something equals. */
final class CqlSimpleCase<C, R> extends CaseExpression<R> implements CriteriaBuilder.SimpleCase<C, R> {
    private final CqlExpression<C> operand;

    CqlSimpleCase(CqlExpression<C> operand) {
        this.operand = operand;
    }

    @Override
    public Expression<C> getExpression() {
        return operand;
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(C value, R result) {
        return when(Values.compared(value), Values.of(result));
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(C value, Expression<? extends R> result) {
        return when(Values.compared(value), result);
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(Expression<? extends C> value, R result) {
        return when(value, Values.of(result));
    }

    @Override
    public CriteriaBuilder.SimpleCase<C, R> when(Expression<? extends C> value, Expression<? extends R> result) {
        branches().add(of(value), of(result));
        return this;
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        return new io.ringway.query.tree.SimpleCase(
                operand.tree(statement), branches().trees(statement), branches().otherwise(statement), Position.NONE);
    }
}

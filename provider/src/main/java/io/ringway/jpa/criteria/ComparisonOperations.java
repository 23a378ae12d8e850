// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Comparison.Operator;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.Metamodel;

/** Comparisons. */
abstract class ComparisonOperations extends LogicOperations {
    ComparisonOperations(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    public Predicate equal(Expression<?> x, Expression<?> y) {
        return Comparing.of(Operator.EQUAL, x, y);
    }

    @Override
    public Predicate equal(Expression<?> x, Object y) {
        return Comparing.with(Operator.EQUAL, x, y);
    }

    @Override
    public Predicate notEqual(Expression<?> x, Expression<?> y) {
        return Comparing.of(Operator.NOT_EQUAL, x, y);
    }

    @Override
    public Predicate notEqual(Expression<?> x, Object y) {
        return Comparing.with(Operator.NOT_EQUAL, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate greaterThan(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return Comparing.of(Operator.GREATER, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate greaterThan(Expression<? extends Y> x, Y y) {
        return Comparing.with(Operator.GREATER, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate greaterThanOrEqualTo(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return Comparing.of(Operator.GREATER_OR_EQUAL, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate greaterThanOrEqualTo(Expression<? extends Y> x, Y y) {
        return Comparing.with(Operator.GREATER_OR_EQUAL, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate lessThan(Expression<? extends Y> x, Expression<? extends Y> y) {
        return Comparing.of(Operator.LESS, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate lessThan(Expression<? extends Y> x, Y y) {
        return Comparing.with(Operator.LESS, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate lessThanOrEqualTo(
            Expression<? extends Y> x, Expression<? extends Y> y) {
        return Comparing.of(Operator.LESS_OR_EQUAL, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate lessThanOrEqualTo(Expression<? extends Y> x, Y y) {
        return Comparing.with(Operator.LESS_OR_EQUAL, x, y);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate between(
            Expression<? extends Y> value, Expression<? extends Y> low, Expression<? extends Y> high) {
        return Comparing.between(value, low, high);
    }

    @Override
    public <Y extends Comparable<? super Y>> Predicate between(Expression<? extends Y> value, Y low, Y high) {
        return Comparing.between(value, Values.compared(low), Values.compared(high));
    }

    @Override
    public Predicate gt(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Comparing.of(Operator.GREATER, x, y);
    }

    @Override
    public Predicate gt(Expression<? extends Number> x, Number y) {
        return Comparing.with(Operator.GREATER, x, y);
    }

    @Override
    public Predicate ge(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Comparing.of(Operator.GREATER_OR_EQUAL, x, y);
    }

    @Override
    public Predicate ge(Expression<? extends Number> x, Number y) {
        return Comparing.with(Operator.GREATER_OR_EQUAL, x, y);
    }

    @Override
    public Predicate lt(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Comparing.of(Operator.LESS, x, y);
    }

    @Override
    public Predicate lt(Expression<? extends Number> x, Number y) {
        return Comparing.with(Operator.LESS, x, y);
    }

    @Override
    public Predicate le(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Comparing.of(Operator.LESS_OR_EQUAL, x, y);
    }

    @Override
    public Predicate le(Expression<? extends Number> x, Number y) {
        return Comparing.with(Operator.LESS_OR_EQUAL, x, y);
    }

    @Override
    public <T> CriteriaBuilder.In<T> in(Expression<? extends T> expression) {
        return new CqlIn<>(CqlExpression.of(expression));
    }
}

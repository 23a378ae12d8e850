// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Predicate.BooleanOperator;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.List;

/** Conditions of conditions. */
abstract class LogicOperations extends AggregateOperations {
    LogicOperations(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    public Predicate and(Expression<Boolean> x, Expression<Boolean> y) {
        return new Junction(BooleanOperator.AND, Arrays.asList(x, y));
    }

    @Override
    public Predicate and(Predicate... restrictions) {
        return and(Arrays.asList(restrictions));
    }

    @Override
    public Predicate and(List<Predicate> restrictions) {
        return new Junction(BooleanOperator.AND, Misuse.requireNonNull(restrictions, "list of restrictions"));
    }

    @Override
    public Predicate or(Expression<Boolean> x, Expression<Boolean> y) {
        return new Junction(BooleanOperator.OR, Arrays.asList(x, y));
    }

    @Override
    public Predicate or(Predicate... restrictions) {
        return or(Arrays.asList(restrictions));
    }

    @Override
    public Predicate or(List<Predicate> restrictions) {
        return new Junction(BooleanOperator.OR, Misuse.requireNonNull(restrictions, "list of restrictions"));
    }

    @Override
    public Predicate not(Expression<Boolean> restriction) {
        return CqlPredicate.condition(restriction).not();
    }

    @Override
    public Predicate conjunction() {
        return Junction.TRUE;
    }

    @Override
    public Predicate disjunction() {
        return Junction.FALSE;
    }

    @Override
    public Predicate isTrue(Expression<Boolean> expression) {
        return CqlPredicate.condition(expression);
    }

    @Override
    public Predicate isFalse(Expression<Boolean> expression) {
        return CqlPredicate.negated(expression);
    }

    @Override
    public Predicate isNull(Expression<?> expression) {
        return CqlExpression.of(expression).isNull();
    }

    @Override
    public Predicate isNotNull(Expression<?> expression) {
        return CqlExpression.of(expression).isNotNull();
    }
}

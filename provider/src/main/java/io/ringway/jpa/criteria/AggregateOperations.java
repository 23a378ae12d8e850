// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Aggregate;
import io.ringway.query.tree.Exists;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Quantified;
import io.ringway.query.tree.Quantified.Quantifier;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.Metamodel;

/** What is said of many rows: aggregates, and conditions over subqueries. */
abstract class AggregateOperations extends SelectionOperations {
    AggregateOperations(Metamodel metamodel) {
        super(metamodel);
    }

    private static <R> CqlExpression<R> aggregate(
            Class<? extends R> type, Aggregate.Kind kind, boolean distinct, Expression<?> argument) {
        CqlExpression<?> own = CqlExpression.of(argument);
        return new ComputedExpression<>(
                type, statement -> new Aggregate(kind, distinct, own.tree(statement), Position.NONE));
    }

    @Override
    public <N extends Number> Expression<Double> avg(Expression<N> expression) {
        return aggregate(Double.class, Aggregate.Kind.AVG, false, expression);
    }

    @Override
    public <N extends Number> Expression<N> sum(Expression<N> expression) {
        return aggregate(CqlExpression.of(expression).getJavaType(), Aggregate.Kind.SUM, false, expression);
    }

    @Override
    public Expression<Long> sumAsLong(Expression<Integer> expression) {
        return aggregate(Long.class, Aggregate.Kind.SUM, false, expression);
    }

    @Override
    public Expression<Double> sumAsDouble(Expression<Float> expression) {
        return aggregate(Double.class, Aggregate.Kind.SUM, false, expression);
    }

    @Override
    public <N extends Number> Expression<N> max(Expression<N> expression) {
        return aggregate(CqlExpression.of(expression).getJavaType(), Aggregate.Kind.MAX, false, expression);
    }

    @Override
    public <N extends Number> Expression<N> min(Expression<N> expression) {
        return aggregate(CqlExpression.of(expression).getJavaType(), Aggregate.Kind.MIN, false, expression);
    }

    @Override
    public <X extends Comparable<? super X>> Expression<X> greatest(Expression<X> expression) {
        return aggregate(CqlExpression.of(expression).getJavaType(), Aggregate.Kind.MAX, false, expression);
    }

    @Override
    public <X extends Comparable<? super X>> Expression<X> least(Expression<X> expression) {
        return aggregate(CqlExpression.of(expression).getJavaType(), Aggregate.Kind.MIN, false, expression);
    }

    @Override
    public Expression<Long> count(Expression<?> expression) {
        return aggregate(Long.class, Aggregate.Kind.COUNT, false, expression);
    }

    @Override
    public Expression<Long> countDistinct(Expression<?> expression) {
        return aggregate(Long.class, Aggregate.Kind.COUNT, true, expression);
    }

    @Override
    public Predicate exists(Subquery<?> subquery) {
        CqlSubquery<?> own = own(subquery);
        return new SimplePredicate(statement -> new Exists(own.query(statement), Position.NONE));
    }

    @Override
    public <Y> Expression<Y> all(Subquery<Y> subquery) {
        return quantified(Quantifier.ALL, subquery);
    }

    @Override
    public <Y> Expression<Y> some(Subquery<Y> subquery) {
        return any(subquery);
    }

    @Override
    public <Y> Expression<Y> any(Subquery<Y> subquery) {
        return quantified(Quantifier.ANY, subquery);
    }

    private static <Y> CqlExpression<Y> quantified(Quantifier quantifier, Subquery<Y> subquery) {
        CqlSubquery<Y> own = own(subquery);
        return new ComputedExpression<>(
                own.getJavaType(), statement -> new Quantified(quantifier, own.query(statement), Position.NONE));
    }

    private static <Y> CqlSubquery<Y> own(Subquery<Y> subquery) {
        Misuse.requireNonNull(subquery, "subquery");
        if (subquery instanceof CqlSubquery<Y> own) {
            return own;
        }
        throw Misuse.foreign(subquery);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Cast;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.IsNull;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Collection;
import java.util.List;

/** What has a value. */
abstract class CqlExpression<T> extends CqlSelection<T> implements Expression<T> {
    CqlExpression(Class<? extends T> javaType) {
        super(javaType);
    }

    /** Its part of the tree of a statement. */
    abstract io.ringway.query.tree.Expression tree(Translation statement);

    /** @throws IllegalArgumentException RW-1586, when another provider has made it */
    @SuppressWarnings("unchecked")
    static <T> CqlExpression<T> of(Expression<? extends T> expression) {
        Misuse.requireNonNull(expression, "expression");
        if (expression instanceof CqlExpression<?> own) {
            return (CqlExpression<T>) own;
        }
        throw Misuse.foreign(expression);
    }

    static List<CqlExpression<?>> all(Collection<? extends Expression<?>> expressions) {
        Misuse.requireNonNull(expressions, "list");
        return expressions.stream().<CqlExpression<?>>map(CqlExpression::of).toList();
    }

    @Override
    public Predicate isNull() {
        return new SimplePredicate(statement -> new IsNull(tree(statement), Position.NONE));
    }

    @Override
    public Predicate isNotNull() {
        return isNull().not();
    }

    @Override
    public Predicate equalTo(Expression<?> value) {
        return Comparing.of(Operator.EQUAL, this, value);
    }

    @Override
    public Predicate equalTo(Object value) {
        return Comparing.with(Operator.EQUAL, this, value);
    }

    @Override
    public Predicate notEqualTo(Expression<?> value) {
        return Comparing.of(Operator.NOT_EQUAL, this, value);
    }

    @Override
    public Predicate notEqualTo(Object value) {
        return Comparing.with(Operator.NOT_EQUAL, this, value);
    }

    @Override
    public Predicate in(Object... values) {
        Misuse.requireNonNull(values, "list of values");
        CqlIn<T> in = new CqlIn<>(this);
        for (Object value : values) {
            in.add(value instanceof Expression<?> expression ? of(expression) : Values.compared(value));
        }
        return in;
    }

    @Override
    public Predicate in(Expression<?>... values) {
        return in((Object[]) values);
    }

    @Override
    public Predicate in(Collection<?> values) {
        Misuse.requireNonNull(values, "collection");
        return in(values.toArray());
    }

    @Override
    public Predicate in(Expression<Collection<?>> values) {
        return in((Object) values);
    }

    /** Another Java type for the compiler; nothing is converted. */
    @Override
    @SuppressWarnings("unchecked")
    public <X> Expression<X> as(Class<X> type) {
        Misuse.requireNonNull(type, "type");
        return getJavaType() == type ? (Expression<X>) this : new ComputedExpression<>(type, this::tree);
    }

    @Override
    public <X> Expression<X> cast(Class<X> type) {
        Misuse.requireNonNull(type, "type");
        Cast.Type target = CastTypes.of(type);
        return new ComputedExpression<>(type, statement -> new Cast(tree(statement), target, Position.NONE));
    }
}

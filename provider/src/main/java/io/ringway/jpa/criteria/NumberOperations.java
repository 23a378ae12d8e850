// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Negation;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.metamodel.Metamodel;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Functions of numbers. */
abstract class NumberOperations extends ArithmeticOperations {
    NumberOperations(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    public Expression<Integer> sign(Expression<? extends Number> x) {
        return Calls.call(Integer.class, Builtin.SIGN, x);
    }

    @Override
    public <N extends Number> Expression<N> neg(Expression<N> x) {
        CqlExpression<N> own = CqlExpression.of(x);
        return new ComputedExpression<>(
                own.getJavaType(), statement -> new Negation(own.tree(statement), Position.NONE));
    }

    @Override
    public <N extends Number> Expression<N> abs(Expression<N> x) {
        return Calls.like(Builtin.ABS, x);
    }

    @Override
    public <N extends Number> Expression<N> ceiling(Expression<N> x) {
        return Calls.like(Builtin.CEILING, x);
    }

    @Override
    public <N extends Number> Expression<N> floor(Expression<N> x) {
        return Calls.like(Builtin.FLOOR, x);
    }

    @Override
    public Expression<Double> sqrt(Expression<? extends Number> x) {
        return Calls.call(Double.class, Builtin.SQRT, x);
    }

    @Override
    public Expression<Double> exp(Expression<? extends Number> x) {
        return Calls.call(Double.class, Builtin.EXP, x);
    }

    @Override
    public Expression<Double> ln(Expression<? extends Number> x) {
        return Calls.call(Double.class, Builtin.LN, x);
    }

    @Override
    public Expression<Double> power(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Calls.call(Double.class, Builtin.POWER, x, y);
    }

    @Override
    public Expression<Double> power(Expression<? extends Number> x, Number y) {
        return power(x, Values.of(y));
    }

    @Override
    public <T extends Number> Expression<T> round(Expression<T> x, Integer n) {
        return Calls.like(Builtin.ROUND, x, Values.of(n));
    }

    @Override
    public Expression<Integer> mod(Expression<Integer> x, Expression<Integer> y) {
        return Calls.call(Integer.class, Builtin.MOD, x, y);
    }

    @Override
    public Expression<Integer> mod(Expression<Integer> x, Integer y) {
        return mod(x, Values.of(y));
    }

    @Override
    public Expression<Integer> mod(Integer x, Expression<Integer> y) {
        return mod(Values.of(x), y);
    }

    @Override
    public Expression<Long> toLong(Expression<? extends Number> number) {
        return converted(number, Long.class);
    }

    @Override
    public Expression<Integer> toInteger(Expression<? extends Number> number) {
        return converted(number, Integer.class);
    }

    @Override
    public Expression<Float> toFloat(Expression<? extends Number> number) {
        return converted(number, Float.class);
    }

    @Override
    public Expression<Double> toDouble(Expression<? extends Number> number) {
        return converted(number, Double.class);
    }

    @Override
    public Expression<BigDecimal> toBigDecimal(Expression<? extends Number> number) {
        return converted(number, BigDecimal.class);
    }

    @Override
    public Expression<BigInteger> toBigInteger(Expression<? extends Number> number) {
        return converted(number, BigInteger.class);
    }

    /** What is such a number already stays as it is, so that an index still serves it. */
    @SuppressWarnings("unchecked")
    private static <N extends Number> Expression<N> converted(Expression<? extends Number> number, Class<N> type) {
        CqlExpression<? extends Number> own = CqlExpression.of(number);
        return own.getJavaType() == type ? (Expression<N>) own : own.cast(type);
    }
}

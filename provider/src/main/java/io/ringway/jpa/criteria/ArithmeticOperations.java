// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Arithmetic.Operator;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.metamodel.Metamodel;

/** The four operations. */
abstract class ArithmeticOperations extends ComparisonOperations {
    ArithmeticOperations(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    public <N extends Number> Expression<N> sum(Expression<? extends N> x, Expression<? extends N> y) {
        return Calls.arithmetic(Operator.ADD, x, y);
    }

    @Override
    public <N extends Number> Expression<N> sum(Expression<? extends N> x, N y) {
        return Calls.arithmetic(Operator.ADD, x, Values.of(y));
    }

    @Override
    public <N extends Number> Expression<N> sum(N x, Expression<? extends N> y) {
        return Calls.arithmetic(Operator.ADD, Values.of(x), y);
    }

    @Override
    public <N extends Number> Expression<N> prod(Expression<? extends N> x, Expression<? extends N> y) {
        return Calls.arithmetic(Operator.MULTIPLY, x, y);
    }

    @Override
    public <N extends Number> Expression<N> prod(Expression<? extends N> x, N y) {
        return Calls.arithmetic(Operator.MULTIPLY, x, Values.of(y));
    }

    @Override
    public <N extends Number> Expression<N> prod(N x, Expression<? extends N> y) {
        return Calls.arithmetic(Operator.MULTIPLY, Values.of(x), y);
    }

    @Override
    public <N extends Number> Expression<N> diff(Expression<? extends N> x, Expression<? extends N> y) {
        return Calls.arithmetic(Operator.SUBTRACT, x, y);
    }

    @Override
    public <N extends Number> Expression<N> diff(Expression<? extends N> x, N y) {
        return Calls.arithmetic(Operator.SUBTRACT, x, Values.of(y));
    }

    @Override
    public <N extends Number> Expression<N> diff(N x, Expression<? extends N> y) {
        return Calls.arithmetic(Operator.SUBTRACT, Values.of(x), y);
    }

    @Override
    public Expression<Number> quot(Expression<? extends Number> x, Expression<? extends Number> y) {
        return Calls.<Number>arithmetic(Operator.DIVIDE, x, y);
    }

    @Override
    public Expression<Number> quot(Expression<? extends Number> x, Number y) {
        return Calls.<Number>arithmetic(Operator.DIVIDE, x, Values.of(y));
    }

    @Override
    public Expression<Number> quot(Number x, Expression<? extends Number> y) {
        return Calls.<Number>arithmetic(Operator.DIVIDE, Values.of(x), y);
    }
}

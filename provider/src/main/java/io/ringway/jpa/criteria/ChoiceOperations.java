// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.NativeFunction;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.metamodel.Metamodel;
import java.util.Arrays;
import java.util.List;

/** Values, parameters, functions of the database, and choices between values. */
abstract class ChoiceOperations extends CollectionOperations {
    ChoiceOperations(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    public <T> Expression<T> literal(T value) {
        return Values.of(Misuse.requireNonNull(value, "value"));
    }

    @Override
    public <T> Expression<T> nullLiteral(Class<T> resultClass) {
        return Values.none(Misuse.requireNonNull(resultClass, "type"));
    }

    @Override
    public <T> ParameterExpression<T> parameter(Class<T> paramClass) {
        return new CqlParameterExpression<>(Misuse.requireNonNull(paramClass, "type"), null);
    }

    @Override
    public <T> ParameterExpression<T> parameter(Class<T> paramClass, String name) {
        if (Misuse.requireNonNull(name, "name").startsWith(Translation.RESERVED)) {
            throw Misuse.reservedName(name);
        }
        return new CqlParameterExpression<>(Misuse.requireNonNull(paramClass, "type"), name);
    }

    @Override
    public <Y> Expression<Y> coalesce(Expression<? extends Y> x, Expression<? extends Y> y) {
        return this.<Y>coalesce().value(x).value(y);
    }

    @Override
    public <Y> Expression<Y> coalesce(Expression<? extends Y> x, Y y) {
        return this.<Y>coalesce().value(x).value(y);
    }

    @Override
    public <Y> Expression<Y> nullif(Expression<Y> x, Expression<?> y) {
        return Calls.like(Builtin.NULLIF, x, y);
    }

    @Override
    public <Y> Expression<Y> nullif(Expression<Y> x, Y y) {
        return nullif(x, Values.of(y));
    }

    @Override
    public <T> Coalesce<T> coalesce() {
        return new CqlCoalesce<>();
    }

    @Override
    public <C, R> SimpleCase<C, R> selectCase(Expression<? extends C> expression) {
        return new CqlSimpleCase<>(CqlExpression.of(expression));
    }

    @Override
    public <R> Case<R> selectCase() {
        return new CqlCase<>();
    }

    @Override
    public <T> Expression<T> function(String name, Class<T> type, Expression<?>... args) {
        Misuse.requireNonNull(name, "name of the function");
        List<CqlExpression<?>> own = CqlExpression.all(Arrays.asList(args));
        return new ComputedExpression<>(
                Misuse.requireNonNull(type, "type"),
                statement -> new NativeFunction(
                        name,
                        own.stream().map(argument -> argument.tree(statement)).toList(),
                        Position.NONE));
    }
}

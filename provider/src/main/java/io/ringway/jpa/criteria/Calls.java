// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Arithmetic;
import io.ringway.query.tree.Arithmetic.Operator;
import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import java.util.Arrays;
import java.util.List;

/** Makes calls of functions, and arithmetic. */
final class Calls {
    /** From the narrowest on. */
    private static final List<Class<?>> NUMBERS = List.of(
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            java.math.BigInteger.class,
            java.math.BigDecimal.class,
            Float.class,
            Double.class);

    private Calls() {}

    static <R> CqlExpression<R> call(Class<? extends R> type, Builtin function, Expression<?>... arguments) {
        return call(type, function, Arrays.asList(arguments));
    }

    static <R> CqlExpression<R> call(
            Class<? extends R> type, Builtin function, List<? extends Expression<?>> arguments) {
        List<CqlExpression<?>> own = CqlExpression.all(arguments);
        return new ComputedExpression<>(
                type,
                statement -> new FunctionCall(
                        function,
                        own.stream().map(argument -> argument.tree(statement)).toList(),
                        Position.NONE));
    }

    /** A call that gives what its first argument is. */
    static <R> CqlExpression<R> like(Builtin function, Expression<R> first, Expression<?>... others) {
        Expression<?>[] arguments = new Expression<?>[others.length + 1];
        arguments[0] = first;
        System.arraycopy(others, 0, arguments, 1, others.length);
        return call(CqlExpression.of(first).getJavaType(), function, arguments);
    }

    @SuppressWarnings("unchecked")
    static <N extends Number> CqlExpression<N> arithmetic(Operator operator, Expression<?> left, Expression<?> right) {
        CqlExpression<?> first = CqlExpression.of(left);
        CqlExpression<?> second = CqlExpression.of(right);
        return new ComputedExpression<>(
                (Class<? extends N>) wider(first.getJavaType(), second.getJavaType()),
                statement -> new Arithmetic(operator, first.tree(statement), second.tree(statement), Position.NONE));
    }

    private static Class<?> wider(Class<?> a, Class<?> b) {
        return NUMBERS.indexOf(a) >= NUMBERS.indexOf(b) ? a : b;
    }
}

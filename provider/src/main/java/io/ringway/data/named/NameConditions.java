// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.named;

import io.ringway.query.tree.Between;
import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.InCollection;
import io.ringway.query.tree.IsNull;
import io.ringway.query.tree.Like;
import io.ringway.query.tree.Literal;
import io.ringway.query.tree.MemberOf;
import io.ringway.query.tree.Not;
import io.ringway.query.tree.Parameter;
import io.ringway.query.tree.Position;
import java.util.List;

/** Makes conditions of what names say, and counts their parameters. For one name. */
final class NameConditions {
    private static final Literal ANYTHING = new Literal("%", Position.NONE);

    private int parameters;

    /** How many were taken. */
    int parameters() {
        return parameters;
    }

    Expression condition(NamedPath path, NameTail tail) {
        if (tail.operator() == NameOperator.EQUAL) {
            return comparison(path, tail, tail.not() ? Operator.NOT_EQUAL : Operator.EQUAL);
        }
        Expression plain = plain(path, tail);
        return tail.not() ? new Not(plain, Position.NONE) : plain;
    }

    private Expression plain(NamedPath path, NameTail tail) {
        Expression value = folded(path.expression(), tail);
        return switch (tail.operator()) {
            case EQUAL -> comparison(path, tail, Operator.EQUAL);
            case GREATER_THAN -> comparison(path, tail, Operator.GREATER);
            case GREATER_THAN_EQUAL -> comparison(path, tail, Operator.GREATER_OR_EQUAL);
            case LESS_THAN -> comparison(path, tail, Operator.LESS);
            case LESS_THAN_EQUAL -> comparison(path, tail, Operator.LESS_OR_EQUAL);
            case BETWEEN -> new Between(value, next(tail), next(tail), Position.NONE);
            case IN -> new InCollection(value, parameter(), Position.NONE);
            case LIKE -> like(value, next(tail));
            case CONTAINS -> contains(path, value, tail);
            case STARTS_WITH -> like(value, joined(next(tail), ANYTHING));
            case ENDS_WITH -> like(value, joined(ANYTHING, next(tail)));
            case NULL -> new IsNull(path.expression(), Position.NONE);
            case TRUE -> is(value, true);
            case FALSE -> is(value, false);
        };
    }

    private Expression contains(NamedPath path, Expression value, NameTail tail) {
        return path.attribute().hasElements()
                ? new MemberOf(parameter(), value, Position.NONE)
                : like(value, joined(ANYTHING, next(tail), ANYTHING));
    }

    private Expression comparison(NamedPath path, NameTail tail, Operator operator) {
        return new Comparison(operator, folded(path.expression(), tail), next(tail), Position.NONE);
    }

    private static Expression is(Expression value, boolean expected) {
        return new Comparison(Operator.EQUAL, value, new Literal(expected, Position.NONE), Position.NONE);
    }

    private static Expression like(Expression value, Expression pattern) {
        return new Like(value, pattern, null, Position.NONE);
    }

    private static Expression joined(Expression... parts) {
        return new FunctionCall(Builtin.CONCAT, List.of(parts), Position.NONE);
    }

    /** The next parameter, as the attribute is that it is compared with. */
    private Expression next(NameTail tail) {
        return folded(parameter(), tail);
    }

    private Parameter parameter() {
        parameters++;
        return Parameter.positional(parameters, Position.NONE);
    }

    private static Expression folded(Expression value, NameTail tail) {
        return tail.ignoreCase() ? new FunctionCall(Builtin.LOWER, List.of(value), Position.NONE) : value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Literal;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.List;

/** A condition. */
abstract class CqlPredicate extends CqlExpression<Boolean> implements Predicate {
    CqlPredicate() {
        super(Boolean.class);
    }

    /** A condition of any boolean expression. */
    static CqlPredicate condition(Expression<Boolean> expression) {
        CqlExpression<Boolean> own = CqlExpression.of(expression);
        if (own instanceof CqlPredicate predicate) {
            return predicate;
        }
        if (own instanceof LiteralExpression<Boolean> constant) {
            return constant.value() ? Junction.TRUE : Junction.FALSE;
        }
        return compared(own, true);
    }

    /** That a boolean expression is false. */
    static CqlPredicate negated(Expression<Boolean> expression) {
        CqlExpression<Boolean> own = CqlExpression.of(expression);
        return own instanceof CqlPredicate || own instanceof LiteralExpression<?>
                ? condition(own).not()
                : compared(own, false);
    }

    private static CqlPredicate compared(CqlExpression<Boolean> expression, boolean value) {
        return new SimplePredicate(statement -> new Comparison(
                Operator.EQUAL, expression.tree(statement), new Literal(value, Position.NONE), Position.NONE));
    }

    /** Of several all: what is one is itself. */
    static CqlPredicate conjunction(List<? extends Expression<Boolean>> conditions) {
        Misuse.requireNonNull(conditions, "list of restrictions");
        return conditions.size() == 1 ? condition(conditions.get(0)) : new Junction(BooleanOperator.AND, conditions);
    }

    /** That of the parts of a compound one; AND of a simple one. */
    @Override
    public BooleanOperator getOperator() {
        return BooleanOperator.AND;
    }

    @Override
    public boolean isNegated() {
        return false;
    }

    @Override
    public List<Expression<Boolean>> getExpressions() {
        return List.of();
    }

    @Override
    public CqlPredicate not() {
        return new Negated(this);
    }
}

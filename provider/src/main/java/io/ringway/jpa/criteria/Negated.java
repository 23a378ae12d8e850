// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Not;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import java.util.List;

/** The negation of a condition, whose operator and parts it has. */
final class Negated extends CqlPredicate {
    private final CqlPredicate operand;

    Negated(CqlPredicate operand) {
        this.operand = operand;
    }

    @Override
    public BooleanOperator getOperator() {
        return operand.getOperator();
    }

    @Override
    public List<Expression<Boolean>> getExpressions() {
        return operand.getExpressions();
    }

    @Override
    public boolean isNegated() {
        return true;
    }

    @Override
    public CqlPredicate not() {
        return operand;
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        return new Not(operand.tree(statement), Position.NONE);
    }
}

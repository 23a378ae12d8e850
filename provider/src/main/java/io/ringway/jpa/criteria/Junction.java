// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.And;
import io.ringway.query.tree.Or;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import java.util.List;

/** Several conditions, all or one of which hold. */
final class Junction extends CqlPredicate {
    static final Junction TRUE = new Junction(BooleanOperator.AND, List.of());
    static final Junction FALSE = new Junction(BooleanOperator.OR, List.of());

    private final BooleanOperator operator;
    private final List<Expression<Boolean>> operands;
    private final List<CqlPredicate> conditions;

    Junction(BooleanOperator operator, List<? extends Expression<Boolean>> operands) {
        this.operator = operator;
        this.conditions = operands.stream().map(CqlPredicate::condition).toList();
        this.operands = List.copyOf(operands);
    }

    @Override
    public BooleanOperator getOperator() {
        return operator;
    }

    @Override
    public List<Expression<Boolean>> getExpressions() {
        return operands;
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        List<io.ringway.query.tree.Expression> parts =
                conditions.stream().map(each -> each.tree(statement)).toList();
        return operator == BooleanOperator.AND ? And.of(parts, Position.NONE) : Or.of(parts, Position.NONE);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.Expression;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.typed.RowTest;

/** Whether a row of values stands before or behind another one. */
final class RowOrder {
    private RowOrder() {}

    static Expression compile(RowTest test, Evaluator evaluator) {
        Expression[] left = evaluator.compile(test.left()).toArray(Expression[]::new);
        Expression[] right = evaluator.compile(test.right()).toArray(Expression[]::new);
        Operator operator = test.operator();
        return (frame, arguments) -> {
            for (int i = 0; i < left.length; i++) {
                Object first = left[i].value(frame, arguments);
                Object second = first == null ? null : right[i].value(frame, arguments);
                if (first == null || second == null) {
                    return null;
                }
                int compared = Comparing.compare(first, second);
                if (compared != 0) {
                    return compared > 0 == (operator == Operator.GREATER || operator == Operator.GREATER_OR_EQUAL);
                }
            }
            return operator == Operator.GREATER_OR_EQUAL || operator == Operator.LESS_OR_EQUAL;
        };
    }
}

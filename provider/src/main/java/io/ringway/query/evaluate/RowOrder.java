// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.plan.read.Arguments;
import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.Expression;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.typed.RowTest;
import org.jspecify.annotations.Nullable;

/** Whether a row of values stands before or behind another one. */
final class RowOrder {
    private RowOrder() {}

    static Expression compile(RowTest test, Evaluator evaluator) {
        Expression[] left = evaluator.compile(test.left()).toArray(Expression[]::new);
        Expression[] right = evaluator.compile(test.right()).toArray(Expression[]::new);
        return (frame, arguments) ->
                holds(test.operator(), values(left, frame, arguments), values(right, frame, arguments));
    }

    private static @Nullable Object[] values(Expression[] row, @Nullable Object[] frame, Arguments arguments) {
        @Nullable Object[] values = new Object[row.length];
        for (int i = 0; i < row.length; i++) {
            values[i] = row[i].value(frame, arguments);
        }
        return values;
    }

    /** Null, which is unknown, when a null comes before the values decide. */
    static @Nullable Boolean holds(Operator operator, @Nullable Object[] left, @Nullable Object[] right) {
        for (int i = 0; i < left.length; i++) {
            Object first = left[i];
            Object second = right[i];
            if (first == null || second == null) {
                return null;
            }
            int compared = Comparing.compare(first, second);
            if (compared != 0) {
                return compared > 0 == (operator == Operator.GREATER || operator == Operator.GREATER_OR_EQUAL);
            }
        }
        return operator == Operator.GREATER_OR_EQUAL || operator == Operator.LESS_OR_EQUAL;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.plan.read.Expression;
import org.jspecify.annotations.Nullable;

/** Conditions with three values: true, false, and null for unknown (Jakarta Persistence 3.2, 4.11). */
final class Logic {
    private Logic() {}

    static Expression and(Expression left, Expression right) {
        return (frame, arguments) -> {
            Object first = left.value(frame, arguments);
            if (Boolean.FALSE.equals(first)) {
                return false;
            }
            Object second = right.value(frame, arguments);
            return Boolean.FALSE.equals(second) ? Boolean.FALSE : first == null || second == null ? null : Boolean.TRUE;
        };
    }

    static Expression or(Expression left, Expression right) {
        return (frame, arguments) -> {
            Object first = left.value(frame, arguments);
            if (Boolean.TRUE.equals(first)) {
                return true;
            }
            Object second = right.value(frame, arguments);
            return Boolean.TRUE.equals(second) ? Boolean.TRUE : first == null || second == null ? null : Boolean.FALSE;
        };
    }

    static Expression not(Expression condition) {
        return (frame, arguments) -> not((Boolean) condition.value(frame, arguments));
    }

    static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : !value;
    }
}

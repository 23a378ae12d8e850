// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.plan.read.Expression;

/** Conditions of which both have to be true. */
final class Both {
    private Both() {}

    static Expression of(Expression left, Expression right) {
        return (frame, arguments) ->
                Boolean.TRUE.equals(left.value(frame, arguments)) && Boolean.TRUE.equals(right.value(frame, arguments));
    }
}

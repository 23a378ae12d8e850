// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code EXTRACT(field FROM value)}. */
public record Extract(Field field, Expression value, Position position) implements Expression {
    /** What of a date or time. */
    public enum Field {
        YEAR,
        QUARTER,
        MONTH,
        WEEK,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        DATE,
        TIME
    }

    @Override
    public List<Expression> children() {
        return List.of(value);
    }
}

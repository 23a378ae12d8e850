// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code CAST(value AS type)}. */
public record Cast(Expression value, Type type, Position position) implements Expression {
    /** To what; the last two only from Criteria. */
    public enum Type {
        STRING,
        INTEGER,
        LONG,
        FLOAT,
        DOUBLE,
        BIGINTEGER,
        BIGDECIMAL
    }

    @Override
    public List<Expression> children() {
        return List.of(value);
    }
}

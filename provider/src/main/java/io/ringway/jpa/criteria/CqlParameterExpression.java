// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.ParameterExpression;
import org.jspecify.annotations.Nullable;

/** A parameter. Without a name it is set by itself alone. */
final class CqlParameterExpression<T> extends CqlExpression<T> implements ParameterExpression<T> {
    private final Class<T> type;
    private final @Nullable String name;

    CqlParameterExpression(Class<T> type, @Nullable String name) {
        super(type);
        this.type = type;
        this.name = name;
    }

    @Override
    public @Nullable String getName() {
        return name;
    }

    @Override
    public @Nullable Integer getPosition() {
        return null;
    }

    @Override
    public Class<T> getParameterType() {
        return type;
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        return statement.parameter(this);
    }
}

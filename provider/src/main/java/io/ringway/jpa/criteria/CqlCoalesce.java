// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.util.ArrayList;
import java.util.List;

/** The first of several values that is not null. */
final class CqlCoalesce<T> extends CqlExpression<T> implements CriteriaBuilder.Coalesce<T> {
    private final List<CqlExpression<T>> values = new ArrayList<>();

    @SuppressWarnings("unchecked")
    CqlCoalesce() {
        super((Class<? extends T>) Object.class);
    }

    @Override
    public Class<? extends T> getJavaType() {
        return values.isEmpty() ? super.getJavaType() : values.get(0).getJavaType();
    }

    @Override
    public CriteriaBuilder.Coalesce<T> value(T value) {
        values.add(Values.of(value));
        return this;
    }

    @Override
    public CriteriaBuilder.Coalesce<T> value(jakarta.persistence.criteria.Expression<? extends T> value) {
        values.add(of(value));
        return this;
    }

    @Override
    Expression tree(Translation statement) {
        if (values.isEmpty()) {
            throw Misuse.incomplete("A coalesce has no values", "Call value");
        }
        List<Expression> arguments =
                values.stream().map(value -> value.tree(statement)).toList();
        return arguments.size() == 1 ? arguments.get(0) : new FunctionCall(Builtin.COALESCE, arguments, Position.NONE);
    }
}

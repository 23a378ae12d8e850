// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

/** An expression of which nothing can be asked but its type. */
final class ComputedExpression<T> extends CqlExpression<T> {
    private final Form form;

    ComputedExpression(Class<? extends T> javaType, Form form) {
        super(javaType);
        this.form = form;
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        return form.in(statement);
    }
}

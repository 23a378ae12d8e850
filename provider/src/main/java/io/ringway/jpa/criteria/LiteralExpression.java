// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

/** A value. Where it can be, it becomes a parameter, so that statements which differ in values alone share a plan. */
final class LiteralExpression<T> extends CqlExpression<T> {
    /** Where it stands. */
    enum Place {
        ANY,
        /** Directly beside the operator of a comparison. */
        COMPARED,
        /** Where only a constant can stand. */
        WRITTEN
    }

    private final T value;
    private final Place place;

    @SuppressWarnings("unchecked")
    LiteralExpression(T value, Place place) {
        super((Class<? extends T>) value.getClass());
        this.value = value;
        this.place = place;
    }

    T value() {
        return value;
    }

    Place place() {
        return place;
    }

    @Override
    io.ringway.query.tree.Expression tree(Translation statement) {
        return statement.value(this);
    }
}

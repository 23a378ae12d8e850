// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.NullLiteral;
import io.ringway.query.tree.Position;
import org.jspecify.annotations.Nullable;

/** Values that an application gives, as expressions. */
final class Values {
    private Values() {}

    @SuppressWarnings("unchecked")
    static <T> CqlExpression<T> of(@Nullable T value) {
        return value == null
                ? (CqlExpression<T>) none(Object.class)
                : new LiteralExpression<>(value, LiteralExpression.Place.ANY);
    }

    static <T> CqlExpression<T> none(Class<T> type) {
        return new ComputedExpression<>(type, statement -> new NullLiteral(Position.NONE));
    }

    /** One that something is compared with. */
    static <T> CqlExpression<T> compared(@Nullable T value) {
        if (value == null) {
            throw Misuse.comparedWithNull();
        }
        return new LiteralExpression<>(value, LiteralExpression.Place.COMPARED);
    }

    /** One that the grammar wants written, such as the escape character of a pattern. */
    static CqlExpression<Character> written(char value) {
        return new LiteralExpression<>(value, LiteralExpression.Place.WRITTEN);
    }

    /** The same where the grammar wants it written. */
    static CqlExpression<?> written(CqlExpression<?> expression) {
        return expression instanceof LiteralExpression<?> literal
                ? new LiteralExpression<Object>(literal.value(), LiteralExpression.Place.WRITTEN)
                : expression;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Between;
import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Like;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import org.jspecify.annotations.Nullable;

/** Makes comparisons. */
final class Comparing {
    private Comparing() {}

    static CqlPredicate of(Operator operator, Expression<?> left, Expression<?> right) {
        CqlExpression<?> first = CqlExpression.of(left);
        CqlExpression<?> second = CqlExpression.of(right);
        return new SimplePredicate(
                statement -> new Comparison(operator, first.tree(statement), second.tree(statement), Position.NONE));
    }

    /** With a value; an expression that only its static type hides is one. */
    static CqlPredicate with(Operator operator, Expression<?> left, @Nullable Object value) {
        return of(operator, left, value instanceof Expression<?> expression ? expression : Values.compared(value));
    }

    static CqlPredicate between(Expression<?> value, Expression<?> low, Expression<?> high) {
        CqlExpression<?> tested = CqlExpression.of(value);
        CqlExpression<?> from = CqlExpression.of(low);
        CqlExpression<?> to = CqlExpression.of(high);
        return new SimplePredicate(statement ->
                new Between(tested.tree(statement), from.tree(statement), to.tree(statement), Position.NONE));
    }

    /** @param escape null when the pattern has none */
    static CqlPredicate like(
            Expression<String> text, Expression<String> pattern, @Nullable Expression<Character> escape) {
        CqlExpression<?> tested = CqlExpression.of(text);
        CqlExpression<?> like = CqlExpression.of(pattern);
        CqlExpression<?> character = escape == null ? null : Values.written(CqlExpression.of(escape));
        return new SimplePredicate(statement -> new Like(
                tested.tree(statement),
                like.tree(statement),
                character == null ? null : character.tree(statement),
                Position.NONE));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Trim;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.metamodel.Metamodel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of strings. */
abstract class TextOperations extends LikeOperations {
    TextOperations(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    public Expression<String> concat(List<Expression<String>> expressions) {
        if (Misuse.requireNonNull(expressions, "list of expressions").isEmpty()) {
            throw Misuse.incomplete("There is nothing to concatenate", "Give at least one expression");
        }
        return expressions.size() == 1
                ? CqlExpression.of(expressions.get(0))
                : Calls.call(String.class, Builtin.CONCAT, expressions);
    }

    @Override
    public Expression<String> concat(Expression<String> x, Expression<String> y) {
        return Calls.call(String.class, Builtin.CONCAT, x, y);
    }

    @Override
    public Expression<String> concat(Expression<String> x, String y) {
        return concat(x, Values.of(y));
    }

    @Override
    public Expression<String> concat(String x, Expression<String> y) {
        return concat(Values.of(x), y);
    }

    @Override
    public Expression<String> substring(Expression<String> x, Expression<Integer> from) {
        return Calls.call(String.class, Builtin.SUBSTRING, x, from);
    }

    @Override
    public Expression<String> substring(Expression<String> x, int from) {
        return substring(x, Values.of(from));
    }

    @Override
    public Expression<String> substring(Expression<String> x, Expression<Integer> from, Expression<Integer> length) {
        return Calls.call(String.class, Builtin.SUBSTRING, x, from, length);
    }

    @Override
    public Expression<String> substring(Expression<String> x, int from, int length) {
        return substring(x, Values.of(from), Values.of(length));
    }

    @Override
    public Expression<String> trim(Expression<String> x) {
        return trimmed(Trimspec.BOTH, null, x);
    }

    @Override
    public Expression<String> trim(Trimspec side, Expression<String> x) {
        return trimmed(side, null, x);
    }

    @Override
    public Expression<String> trim(Expression<Character> character, Expression<String> x) {
        return trim(Trimspec.BOTH, character, x);
    }

    @Override
    public Expression<String> trim(Trimspec side, Expression<Character> character, Expression<String> x) {
        return trimmed(side, Values.written(CqlExpression.of(character)), x);
    }

    @Override
    public Expression<String> trim(char character, Expression<String> x) {
        return trim(Trimspec.BOTH, character, x);
    }

    @Override
    public Expression<String> trim(Trimspec side, char character, Expression<String> x) {
        return trimmed(side, Values.written(character), x);
    }

    private static CqlExpression<String> trimmed(
            Trimspec side, @Nullable CqlExpression<?> character, Expression<String> x) {
        CqlExpression<String> own = CqlExpression.of(x);
        Trim.Side which = Trim.Side.valueOf(Misuse.requireNonNull(side, "side").name());
        return new ComputedExpression<>(
                String.class,
                statement -> new Trim(
                        which,
                        character == null ? null : character.tree(statement),
                        own.tree(statement),
                        Position.NONE));
    }

    @Override
    public Expression<String> lower(Expression<String> x) {
        return Calls.call(String.class, Builtin.LOWER, x);
    }

    @Override
    public Expression<String> upper(Expression<String> x) {
        return Calls.call(String.class, Builtin.UPPER, x);
    }

    @Override
    public Expression<Integer> length(Expression<String> x) {
        return Calls.call(Integer.class, Builtin.LENGTH, x);
    }

    @Override
    public Expression<String> left(Expression<String> x, int length) {
        return left(x, Values.of(length));
    }

    @Override
    public Expression<String> right(Expression<String> x, int length) {
        return right(x, Values.of(length));
    }

    @Override
    public Expression<String> left(Expression<String> x, Expression<Integer> length) {
        return Calls.call(String.class, Builtin.LEFT, x, length);
    }

    @Override
    public Expression<String> right(Expression<String> x, Expression<Integer> length) {
        return Calls.call(String.class, Builtin.RIGHT, x, length);
    }

    @Override
    public Expression<String> replace(
            Expression<String> x, Expression<String> substring, Expression<String> replacement) {
        return Calls.call(String.class, Builtin.REPLACE, x, substring, replacement);
    }

    @Override
    public Expression<String> replace(Expression<String> x, String substring, Expression<String> replacement) {
        return replace(x, Values.of(substring), replacement);
    }

    @Override
    public Expression<String> replace(Expression<String> x, Expression<String> substring, String replacement) {
        return replace(x, substring, Values.of(replacement));
    }

    @Override
    public Expression<String> replace(Expression<String> x, String substring, String replacement) {
        return replace(x, Values.of(substring), Values.of(replacement));
    }

    /** JPQL names what is looked for first. */
    @Override
    public Expression<Integer> locate(Expression<String> x, Expression<String> pattern) {
        return Calls.call(Integer.class, Builtin.LOCATE, pattern, x);
    }

    @Override
    public Expression<Integer> locate(Expression<String> x, String pattern) {
        return locate(x, Values.of(pattern));
    }

    @Override
    public Expression<Integer> locate(Expression<String> x, Expression<String> pattern, Expression<Integer> from) {
        return Calls.call(Integer.class, Builtin.LOCATE, pattern, x, from);
    }

    @Override
    public Expression<Integer> locate(Expression<String> x, String pattern, int from) {
        return locate(x, Values.of(pattern), Values.of(from));
    }

    @Override
    public Expression<String> toString(Expression<Character> character) {
        return CqlExpression.of(character).cast(String.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.plan.read.Expression;
import io.ringway.query.typed.LikeTest;
import org.jspecify.annotations.Nullable;

/** LIKE. A pattern is mostly the same for all rows, so the last one is kept. */
final class Likeness implements Expression {
    private final Expression value;
    private final Expression pattern;
    private final @Nullable Expression escape;
    private volatile @Nullable Last last;

    private Likeness(Expression value, Expression pattern, @Nullable Expression escape) {
        this.value = value;
        this.pattern = pattern;
        this.escape = escape;
    }

    static Expression compile(LikeTest test, Evaluator evaluator) {
        return new Likeness(
                evaluator.compile(test.value()),
                evaluator.compile(test.pattern()),
                test.escape() == null ? null : evaluator.compile(test.escape()));
    }

    @Override
    public @Nullable Object value(@Nullable Object[] frame, io.ringway.plan.read.Arguments arguments) {
        Object text = value.value(frame, arguments);
        Object like = pattern.value(frame, arguments);
        Object escaping = escape == null ? "" : escape.value(frame, arguments);
        if (text == null || like == null || escaping == null) {
            return null;
        }
        return pattern(like.toString(), escaping.toString()).matches(text.toString());
    }

    private LikePattern pattern(String text, String escaping) {
        Last known = last;
        if (known == null || !known.text.equals(text) || !known.escape.equals(escaping)) {
            known = new Last(text, escaping, LikePattern.of(text, escaping.isEmpty() ? -1 : escaping.codePointAt(0)));
            last = known;
        }
        return known.pattern;
    }

    private record Last(String text, String escape, LikePattern pattern) {}
}

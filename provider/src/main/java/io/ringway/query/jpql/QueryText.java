// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.Problem;
import io.ringway.query.tree.Excerpt;
import io.ringway.query.tree.Position;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * The text that is read: where its tokens stand, and how its errors are said.
 *
 * @param astral whether it has characters of two UTF-16 units, which ANTLR counts as one
 */
record QueryText(String text, boolean astral) {
    static final String SYNTAX = "RW-1540";

    static QueryText of(String text) {
        return new QueryText(text, text.codePointCount(0, text.length()) != text.length());
    }

    Position position(ParserRuleContext node) {
        return position(node.getStart());
    }

    Position position(Token token) {
        return Position.of(offset(token));
    }

    /** Something is wrong at a token. */
    IllegalArgumentException error(Token token, String what, @Nullable String why, @Nullable String remedy) {
        return error(SYNTAX, offset(token), what, why, remedy);
    }

    IllegalArgumentException error(
            String code, int offset, String what, @Nullable String why, @Nullable String remedy) {
        Excerpt excerpt = new Excerpt(text, offset);
        Problem problem = new Problem(code, what, excerpt.place(), why, remedy);
        return new IllegalArgumentException(problem.text() + excerpt.marked());
    }

    /** Where the token begins; the end of the last word for the end of the text. */
    int offset(Token token) {
        if (token.getType() == Token.EOF) {
            return text.stripTrailing().length();
        }
        return astral ? text.offsetByCodePoints(0, token.getStartIndex()) : token.getStartIndex();
    }
}

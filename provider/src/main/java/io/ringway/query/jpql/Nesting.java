// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/**
 * Refuses what is nested so deep that reading it would exhaust the stack. Trees are walked by recursion, here and in all phases
 * behind.
 */
final class Nesting {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 500;

    private Nesting() {}

    static void check(QueryText text, List<Token> tokens) {
        int depth = 0;
        int before = Token.EOF;
        for (Token token : tokens) {
            if (before != JpqlGrammarLexer.DOT) {
                depth += step(token.getType());
            }
            if (depth > DEEPEST) {
                throw text.error(
                        token,
                        "Parentheses and CASE are nested more than " + DEEPEST + " deep",
                        null,
                        "Take the query apart");
            }
            before = token.getType();
        }
    }

    /** Operators of one kind are a chain, as deep as it is long. */
    static void check(QueryText text, List<? extends ParserRuleContext> operands, String operator) {
        if (operands.size() > LONGEST) {
            throw text.error(
                    operands.get(LONGEST).getStart(),
                    "More than " + LONGEST + " operands of " + operator,
                    null,
                    "Use parentheses, or fewer");
        }
    }

    private static int step(int type) {
        return switch (type) {
            case JpqlGrammarLexer.LPAREN, JpqlGrammarLexer.CASE -> 1;
            case JpqlGrammarLexer.RPAREN, JpqlGrammarLexer.END -> -1;
            default -> 0;
        };
    }
}

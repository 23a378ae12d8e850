// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import java.util.List;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Says what the grammar refused. */
final class SyntaxError {
    private SyntaxError() {}

    static IllegalArgumentException of(QueryText text, List<Token> tokens, RecognitionException refused) {
        Token token = refused.getOffendingToken();
        Expected expected = Expected.of(refused);
        String remedy = new Remedies(tokens, token.getTokenIndex(), expected).remedy();
        return text.error(token, what(token), expected.sentence(), remedy);
    }

    private static String what(Token token) {
        return switch (token.getType()) {
            case Token.EOF -> "The query ends too early";
            case JpqlGrammarLexer.UNCLOSED -> "A string is not closed";
            case JpqlGrammarLexer.STRAY -> "The character " + token.getText() + " has no meaning";
            case JpqlGrammarLexer.NOT_A_NUMBER -> token.getText() + " is no number";
            default -> "The query cannot go on with " + token.getText();
        };
    }
}

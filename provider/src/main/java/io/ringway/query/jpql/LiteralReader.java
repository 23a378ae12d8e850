// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.LiteralContext;
import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Literal;
import io.ringway.query.tree.NullLiteral;
import io.ringway.query.tree.Position;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Makes values from their text (Jakarta Persistence 3.2, 4.6). */
final class LiteralReader {
    private final QueryText text;

    LiteralReader(QueryText text) {
        this.text = text;
    }

    Expression literal(LiteralContext node) {
        Position position = text.position(node);
        if (node.NULL() != null) {
            return new NullLiteral(position);
        } else if (node.NUMBER() != null) {
            return Numbers.literal(text, node.getStart(), false, position);
        } else if (node.LBRACE() != null) {
            return new Literal(moment(node), position);
        } else if (node.STRING() != null) {
            return new Literal(unquoted(node.STRING().getText()), position);
        }
        return new Literal(node.TRUE() != null, position);
    }

    /** A string of one character. */
    Literal character(Token token, String user) {
        String value = unquoted(token.getText());
        if (value.codePointCount(0, value.length()) != 1) {
            throw text.error(token, user + " takes one character, not " + token.getText(), null, null);
        }
        return new Literal(value, text.position(token));
    }

    /** What stands between quotes; a quote in it is written twice. */
    static String unquoted(String literal) {
        String quote = literal.substring(0, 1);
        return literal.substring(1, literal.length() - 1).replace(quote + quote, quote);
    }

    /** The date and time literals of JDBC. */
    private Object moment(LiteralContext node) {
        String value = unquoted(node.STRING().getText());
        try {
            return switch (node.word().getText().toLowerCase(Locale.ROOT)) {
                case "d" -> LocalDate.parse(value);
                case "t" -> LocalTime.parse(value);
                case "ts" -> LocalDateTime.parse(value.replace(' ', 'T'));
                default ->
                    throw text.error(
                            node.word().getStart(),
                            "{" + node.word().getText() + " is no kind of literal",
                            null,
                            "Write d for a date, t for a time, ts for both");
            };
        } catch (DateTimeException e) {
            throw text.error(
                    node.STRING().getSymbol(),
                    node.STRING().getText() + " is no date or time that {"
                            + node.word().getText() + " takes",
                    null,
                    "Write {d '2026-03-31'}, {t '23:59:00'} or {ts '2026-03-31 23:59:00'}");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Guesses what the writer of a refused query wanted, from the habits of SQL and of Java. */
final class Remedies {
    static final String JOINS = "The joins of JPQL are JOIN, INNER JOIN, LEFT JOIN and LEFT OUTER JOIN";
    private static final String PAGE = "Call setMaxResults and setFirstResult of the query";

    /** By a word that is refused, or that was taken for an alias right before. */
    private static final Map<String, String> BY_WORD = Map.of(
            "RIGHT", JOINS,
            "FULL", JOINS,
            "CROSS", JOINS,
            "NATURAL", JOINS,
            "LIMIT", PAGE,
            "OFFSET", PAGE,
            "FETCH", PAGE,
            "ILIKE", "Write LOWER(a) LIKE LOWER(b)",
            "INSERT", "JPQL does not insert: persist an entity");

    private static final Map<String, String> BY_CHARACTER = Map.of(
            ";", "Leave it out: a query is one statement",
            ":", "A parameter is written :name, without a blank",
            "?", "A parameter is written ?1, with its position",
            "!", "Write NOT, or <> for unequal",
            "%", "Write MOD(a, b)",
            "&", "Write AND",
            "|", "Write OR, or || for strings that are put together",
            "`", "Names are not quoted",
            "[", "Names are not quoted",
            "’", "Strings stand between straight quotes");

    private final List<Token> tokens;
    private final int at;
    private final Expected expected;

    Remedies(List<Token> tokens, int at, Expected expected) {
        this.tokens = tokens;
        this.at = at;
        this.expected = expected;
    }

    /** Null when there is nothing to guess. */
    @Nullable
    String remedy() {
        String bySlip = ofCharacters();
        if (bySlip == null) {
            bySlip = ofPlace();
        }
        if (bySlip == null) {
            bySlip = ofNames();
        }
        if (bySlip == null) {
            bySlip = BY_WORD.get(word(at));
        }
        if (bySlip == null) {
            bySlip = BY_WORD.get(word(at - 1));
        }
        return bySlip == null ? ofSpelling() : bySlip;
    }

    private @Nullable String ofCharacters() {
        return switch (type(at)) {
            case JpqlGrammarLexer.UNCLOSED -> "A quote is missing; one inside of a string is written twice";
            case JpqlGrammarLexer.NOT_A_NUMBER -> "Put a blank behind the number";
            case JpqlGrammarLexer.STRAY -> BY_CHARACTER.get(word(at));
            case JpqlGrammarLexer.EQUAL -> type(at - 1) == JpqlGrammarLexer.EQUAL ? "Equal is written =" : null;
            case JpqlGrammarLexer.LESS -> type(at - 1) == JpqlGrammarLexer.EQUAL ? "Write <=" : null;
            case JpqlGrammarLexer.GREATER -> type(at - 1) == JpqlGrammarLexer.EQUAL ? "Write >=" : null;
            default -> null;
        };
    }

    private @Nullable String ofPlace() {
        return switch (type(at)) {
            case JpqlGrammarLexer.STAR -> star();
            case JpqlGrammarLexer.WHERE, JpqlGrammarLexer.ORDER, JpqlGrammarLexer.GROUP ->
                at == 0 ? "Begin with FROM and an entity; only the queries of repositories may leave it out" : null;
            case JpqlGrammarLexer.UNION, JpqlGrammarLexer.EXCEPT, JpqlGrammarLexer.INTERSECT ->
                "A query that is ordered on its own stands in parentheses";
            case JpqlGrammarLexer.BY -> "Something is missing before " + word(at - 1) + " BY";
            case JpqlGrammarLexer.RPAREN ->
                type(at - 1) == JpqlGrammarLexer.LPAREN && type(at - 2) == JpqlGrammarLexer.IN
                        ? "IN needs at least one value; a parameter that holds a collection may be empty"
                        : null;
            default -> null;
        };
    }

    /** A keyword that stands where a name should, so that the place of the error is behind it. */
    private @Nullable String ofNames() {
        if (type(at - 2) == JpqlGrammarLexer.DOT && type(at - 1) != JpqlGrammarLexer.IDENTIFIER) {
            return "A name is missing before " + word(at - 1);
        }
        return expected.tokens().contains(JpqlGrammarLexer.BY)
                ? word(at - 1) + " begins a clause, and is no name here"
                : null;
    }

    private @Nullable String star() {
        if (type(at - 1) == JpqlGrammarLexer.SELECT || type(at - 1) == JpqlGrammarLexer.DISTINCT) {
            return "Select the identification variable, or leave out SELECT";
        }
        return word(at - 2).equals("COUNT") ? "Count the identification variable: COUNT(this)" : null;
    }

    /** A keyword that was expected and is written in another way, here or where it became an alias right before. */
    private @Nullable String ofSpelling() {
        for (int place = at; place >= at - 1; place--) {
            if (type(place) == JpqlGrammarLexer.IDENTIFIER) {
                String near = Spelling.nearest(word(place), expected.keywords());
                if (near != null) {
                    return "Perhaps " + near + " is meant where "
                            + tokens.get(place).getText() + " stands";
                }
            }
        }
        return null;
    }

    private int type(int place) {
        return place < 0 ? Token.INVALID_TYPE : tokens.get(place).getType();
    }

    private String word(int place) {
        return place < 0 ? "" : tokens.get(place).getText().toUpperCase(Locale.ROOT);
    }
}

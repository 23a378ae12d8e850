// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.jpql.JpqlGrammarParser.ParameterContext;
import io.ringway.query.tree.Parameter;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes parameters, and sees that all of a query are of one kind. */
final class ParameterReader {
    private static final String CODE = "RW-1502";

    private final QueryText text;
    private @Nullable Parameter first;

    ParameterReader(QueryText text) {
        this.text = text;
    }

    Parameter parameter(ParameterContext node) {
        Token token = node.getStart();
        String name = token.getText().substring(1);
        Parameter parameter = node.NAMED() != null
                ? Parameter.named(name, text.position(token))
                : Parameter.positional(number(token, name), text.position(token));
        if (first == null) {
            first = parameter;
        } else if ((first.name() == null) != (parameter.name() == null)) {
            throw text.error(
                    CODE,
                    text.offset(token),
                    "Named and positional parameters are mixed: " + first + " and " + parameter,
                    "A query has parameters of one kind (Jakarta Persistence 3.2, 4.6)",
                    null);
        }
        return parameter;
    }

    private int number(Token token, String digits) {
        if (digits.length() > 5 || Integer.parseInt(digits) == 0) {
            throw text.error(
                    CODE,
                    text.offset(token),
                    "The position ?" + digits + " is not possible",
                    "Positions count from 1",
                    null);
        }
        return Integer.parseInt(digits);
    }
}

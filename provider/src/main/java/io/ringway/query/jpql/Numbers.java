// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import io.ringway.query.tree.Literal;
import io.ringway.query.tree.Position;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/**
 * Makes numbers. Their types are Java's: {@code 1} is an int, {@code 1L} a long, {@code 1.0} and {@code 1D} a double, {@code 1F} a
 * float; {@code 1BI} is a BigInteger, {@code 1.0BD} a BigDecimal. A whole number that no int can hold is a long.
 */
final class Numbers {
    private Numbers() {}

    static Literal literal(QueryText text, Token token, boolean negative, Position position) {
        String written = token.getText().toUpperCase(Locale.ROOT).replace("_", "");
        refuseOctal(text, token, written);
        try {
            Object value = value(negative ? "-" + written : written);
            return new Literal(value, position);
        } catch (NumberFormatException e) {
            throw text.error(
                    token,
                    token.getText() + " does not fit the type that it has",
                    null,
                    "End it with BI or BD, which have no limits; with L it has no point");
        }
    }

    private static Number value(String number) {
        if (number.endsWith("BI")) {
            return new BigInteger(without(number, 2));
        } else if (number.endsWith("BD")) {
            return new BigDecimal(without(number, 2));
        } else if (number.endsWith("L")) {
            return Long.valueOf(without(number, 1));
        } else if (number.endsWith("F")) {
            return finite(Float.valueOf(number));
        } else if (number.endsWith("D") || number.contains(".") || number.contains("E")) {
            return finite(Double.valueOf(number));
        }
        long value = Long.parseLong(number);
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    private static <N extends Number> N finite(N number) {
        if (Double.isInfinite(number.doubleValue())) {
            throw new NumberFormatException();
        }
        return number;
    }

    private static String without(String number, int suffix) {
        return number.substring(0, number.length() - suffix);
    }

    /** Java would read 010 as eight, SQL as ten. */
    private static void refuseOctal(QueryText text, Token token, String written) {
        if (written.length() > 1 && written.charAt(0) == '0' && written.chars().allMatch(Character::isDigit)) {
            throw text.error(
                    token,
                    "The number " + token.getText() + " begins with 0",
                    "Java and SQL read it differently",
                    "Leave the 0 out");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** Writes values as literals. What has no literal, which only Criteria can ask for, becomes {@code {UUID '0fe1...'}}. */
final class LiteralText {
    private LiteralText() {}

    static void write(Object value, StringBuilder out) {
        if (value instanceof String || value instanceof Character) {
            quoted(value.toString(), out);
        } else if (value instanceof Number number) {
            out.append(number).append(suffix(number));
        } else if (value instanceof Boolean) {
            out.append(value.toString().toUpperCase(Locale.ROOT));
        } else if (value instanceof Enum<?> constant) {
            out.append(constant.getDeclaringClass().getCanonicalName())
                    .append('.')
                    .append(constant.name());
        } else if (value instanceof Class<?> type) {
            out.append(type.getSimpleName());
        } else {
            out.append('{').append(escape(value)).append(' ');
            quoted(value instanceof LocalDateTime ? value.toString().replace('T', ' ') : value.toString(), out);
            out.append('}');
        }
    }

    static boolean isNegative(Number number) {
        return number.toString().startsWith("-");
    }

    private static String suffix(Number number) {
        if (number instanceof Long) {
            return "L";
        } else if (number instanceof Float) {
            return "F";
        } else if (number instanceof BigInteger) {
            return "BI";
        }
        return number instanceof BigDecimal ? "BD" : "";
    }

    private static String escape(Object value) {
        if (value instanceof LocalDate) {
            return "d";
        } else if (value instanceof LocalTime) {
            return "t";
        }
        return value instanceof LocalDateTime ? "ts" : value.getClass().getSimpleName();
    }

    private static void quoted(String value, StringBuilder out) {
        out.append('\'').append(value.replace("'", "''")).append('\'');
    }
}

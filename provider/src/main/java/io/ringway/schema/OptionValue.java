// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of table options as they are written: {@code 0.01}, {@code '99p'}, {@code {'class': 'X', 'enabled': true}}. */
final class OptionValue {
    private static final Pattern ENTRY =
            Pattern.compile("('(?:[^']|'')*'|[^:,\\s]+)\\s*:\\s*('(?:[^']|'')*'|[^,\\s]+)\\s*,?\\s*");

    private OptionValue() {}

    /**
     * Whether a table has an option as it is wanted: of a map, the entries that are wanted.
     *
     * @param there null when the server leaves the option out
     */
    static boolean satisfied(String wanted, @Nullable String there) {
        if (there == null) {
            return scalar(wanted).equals("false");
        }
        if (!isMap(wanted) || !isMap(there)) {
            return sameScalar(scalar(wanted), scalar(there));
        }
        Map<String, String> has = entries(there);
        for (Map.Entry<String, String> entry : entries(wanted).entrySet()) {
            String value = has.get(entry.getKey());
            if (value == null || !sameScalar(entry.getValue(), value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMap(String written) {
        return written.startsWith("{");
    }

    private static Map<String, String> entries(String map) {
        Map<String, String> entries = new TreeMap<>();
        Matcher entry = ENTRY.matcher(map.substring(1, map.length() - 1).strip());
        while (entry.lookingAt()) {
            entries.put(scalar(entry.group(1)), scalar(entry.group(2)));
            entry.region(entry.end(), entry.regionEnd());
        }
        return entries;
    }

    private static String scalar(String written) {
        String text = written.strip();
        return text.length() > 1 && text.startsWith("'") && text.endsWith("'")
                ? text.substring(1, text.length() - 1).replace("''", "'")
                : text;
    }

    /** Numbers by value, classes by their simple name, and percentiles however they are abbreviated. */
    private static boolean sameScalar(String wanted, String there) {
        return wanted.equals(there) || comparable(wanted).equals(comparable(there));
    }

    private static String comparable(String scalar) {
        try {
            return new BigDecimal(scalar).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException notANumber) {
            return scalar.substring(scalar.lastIndexOf('.') + 1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("(?<=\\d)percentile$", "p");
        }
    }
}

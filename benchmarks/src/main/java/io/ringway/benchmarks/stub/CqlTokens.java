// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a statement, with a position. Names lose their quotes, everything else its capitals. */
final class CqlTokens {
    private static final Pattern TOKEN = Pattern.compile("\"((?:[^\"]|\"\")*)\"|'(?:[^']|'')*'|[\\w-]+|\\S");

    private final List<String> tokens = new ArrayList<>();
    private int position;

    CqlTokens(String cql) {
        Matcher matcher = TOKEN.matcher(cql);
        while (matcher.find()) {
            String quoted = matcher.group(1);
            tokens.add(quoted == null ? matcher.group().toLowerCase(Locale.ROOT) : quoted.replace("\"\"", "\""));
        }
    }

    boolean hasNext() {
        return position < tokens.size();
    }

    String next() {
        if (!hasNext()) {
            throw new IllegalArgumentException("The statement ends too early");
        }
        return tokens.get(position++);
    }

    /** Goes past the next token when it is the given one. */
    boolean skip(String token) {
        boolean there = hasNext() && tokens.get(position).equals(token);
        if (there) {
            position++;
        }
        return there;
    }

    void expect(String token) {
        String actual = next();
        if (!actual.equals(token)) {
            throw new IllegalArgumentException("'" + token + "' is expected, not '" + actual + "'");
        }
    }

    /** Names up to and with a closing token, with commas between them. */
    List<String> namesUntil(String end) {
        List<String> names = new ArrayList<>();
        do {
            names.add(next());
        } while (skip(","));
        expect(end);
        return names;
    }

    /** The columns that the markers after this position are compared with or assigned to. */
    List<String> markedColumns() {
        List<String> columns = new ArrayList<>();
        for (; hasNext(); position++) {
            if (tokens.get(position).equals("?")) {
                if (!tokens.get(position - 1).equals("=")) {
                    throw new IllegalArgumentException("A marker is only understood after 'column ='");
                }
                columns.add(tokens.get(position - 2));
            }
        }
        return columns;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query;

import io.ringway.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A native statement whose parameters ({@code ?}, {@code ?1}, {@code :name}) have become plain bind markers.
 *
 * @param text the statement with {@code ?} for each parameter
 * @param parameters the name or the position of each marker, in their order; one that occurs twice is there twice
 * @param returnsRows whether it reads and does not write
 */
public record NativeText(String text, List<ParameterKey> parameters, boolean returnsRows) {
    public NativeText {
        parameters = List.copyOf(parameters);
    }

    /**
     * What the application calls a parameter.
     *
     * @param name null for a positional one
     * @param position from 1; 0 for a named one
     */
    public record ParameterKey(@Nullable String name, int position) {
        @Override
        public String toString() {
            return name == null ? "?" + position : ":" + name;
        }
    }

    /** @throws IllegalArgumentException when a parameter is malformed, or named and positional ones are mixed */
    public static NativeText parse(String cql) {
        return new Scanner(cql).scan();
    }

    /** Finds parameters, passing over strings, quoted names and comments. */
    private static final class Scanner {
        private final String cql;
        private final StringBuilder text = new StringBuilder();
        private final List<ParameterKey> parameters = new ArrayList<>();
        private int at;
        private int braces;

        Scanner(String cql) {
            this.cql = cql;
        }

        NativeText scan() {
            while (at < cql.length()) {
                char c = cql.charAt(at);
                if (c == '\'' || c == '"') {
                    copyTo(closing(c));
                } else if (cql.startsWith("$$", at)) {
                    copyTo(after(cql.indexOf("$$", at + 2), 2));
                } else if (cql.startsWith("--", at) || cql.startsWith("//", at)) {
                    copyTo(after(cql.indexOf('\n', at), 0));
                } else if (cql.startsWith("/*", at)) {
                    copyTo(after(cql.indexOf("*/", at + 2), 2));
                } else if (c == '?') {
                    positional();
                } else if (c == ':' && startsName()) {
                    named();
                } else {
                    braces += c == '{' ? 1 : c == '}' ? -1 : 0;
                    copyTo(at + 1);
                }
            }
            refuseMixed();
            return new NativeText(text.toString(), parameters, returnsRows());
        }

        private void positional() {
            int end = at + 1;
            while (end < cql.length() && Character.isDigit(cql.charAt(end))) {
                end++;
            }
            int position = end == at + 1 ? parameters.size() + 1 : number(cql.substring(at + 1, end));
            marker(new ParameterKey(null, position), end);
        }

        private int number(String digits) {
            if (digits.length() > 5 || Integer.parseInt(digits) == 0) {
                throw refusal("The position ?" + digits + " is not possible", "Positions count from 1");
            }
            return Integer.parseInt(digits);
        }

        private void named() {
            int end = at + 1;
            while (end < cql.length() && Character.isJavaIdentifierPart(cql.charAt(end))) {
                end++;
            }
            marker(new ParameterKey(cql.substring(at + 1, end), 0), end);
        }

        /** In a map or UDT literal a colon behind a term separates; anywhere else it begins a parameter's name. */
        private boolean startsName() {
            if (at + 1 >= cql.length() || !Character.isJavaIdentifierStart(cql.charAt(at + 1))) {
                return false;
            }
            int before = at - 1;
            while (before >= 0 && Character.isWhitespace(cql.charAt(before))) {
                before--;
            }
            return braces == 0 || cql.charAt(before) == '{' || cql.charAt(before) == ',' || cql.charAt(before) == ':';
        }

        private void marker(ParameterKey key, int end) {
            parameters.add(key);
            text.append('?');
            at = end;
        }

        private void copyTo(int end) {
            text.append(cql, at, end);
            at = end;
        }

        private int closing(char quote) {
            return after(cql.indexOf(quote, at + 1), 1);
        }

        private int after(int found, int length) {
            return found < 0 ? cql.length() : found + length;
        }

        private void refuseMixed() {
            boolean named = parameters.stream().anyMatch(key -> key.name() != null);
            boolean positional = parameters.stream().anyMatch(key -> key.name() == null);
            if (named && positional) {
                throw refusal(
                        "Named and positional parameters are mixed: " + parameters,
                        "A query has parameters of one kind (Jakarta Persistence 3.2, 3.11.16)");
            }
        }

        private boolean returnsRows() {
            String start = text.toString().stripLeading().toLowerCase(Locale.ROOT);
            return start.startsWith("select") || start.startsWith("desc") || start.startsWith("list");
        }

        private IllegalArgumentException refusal(String what, String why) {
            return new IllegalArgumentException(
                    Problem.of("RW-1502", what).at(cql).because(why).text());
        }
    }
}

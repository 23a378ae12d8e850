// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.Problem;

/** A pattern of {@code LIKE}: {@code %} stands for any text and {@code _} for one character. Immutable. */
final class LikePattern {
    private static final int ANY_TEXT = -1;
    private static final int ANY_CHARACTER = -2;

    /** Code points and wildcards. */
    private final int[] symbols;

    private LikePattern(int[] symbols) {
        this.symbols = symbols;
    }

    /**
     * @param escape the code point that makes the wildcard behind it, or itself, a character; -1 for none
     * @throws IllegalArgumentException RW-1901, when the escape stands before something else
     */
    static LikePattern of(String pattern, int escape) {
        int[] given = pattern.codePoints().toArray();
        int[] symbols = new int[given.length];
        int size = 0;
        for (int i = 0; i < given.length; i++) {
            int symbol = given[i];
            if (symbol == escape) {
                i++;
                symbols[size++] = escaped(given, i, escape, pattern);
            } else {
                symbols[size++] = symbol == '%' ? ANY_TEXT : symbol == '_' ? ANY_CHARACTER : symbol;
            }
        }
        return new LikePattern(java.util.Arrays.copyOf(symbols, size));
    }

    private static int escaped(int[] given, int at, int escape, String pattern) {
        if (at < given.length && (given[at] == '%' || given[at] == '_' || given[at] == escape)) {
            return given[at];
        }
        throw new IllegalArgumentException(
                Problem.of("RW-1901", "The escape character of the pattern '" + pattern + "' escapes nothing")
                        .because("It can stand before %, _ and itself (Jakarta Persistence 3.2, 4.6.10)")
                        .text());
    }

    /** Time is bounded by the product of both lengths, whatever the pattern. */
    boolean matches(String text) {
        int at = 0;
        int symbol = 0;
        int afterAny = -1;
        int resumeAt = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (symbol < symbols.length && symbols[symbol] == ANY_TEXT) {
                afterAny = ++symbol;
                resumeAt = at;
            } else if (symbol < symbols.length && (symbols[symbol] == ANY_CHARACTER || symbols[symbol] == character)) {
                symbol++;
                at += Character.charCount(character);
            } else if (afterAny >= 0) {
                symbol = afterAny;
                resumeAt += Character.charCount(text.codePointAt(resumeAt));
                at = resumeAt;
            } else {
                return false;
            }
        }
        while (symbol < symbols.length && symbols[symbol] == ANY_TEXT) {
            symbol++;
        }
        return symbol == symbols.length;
    }
}

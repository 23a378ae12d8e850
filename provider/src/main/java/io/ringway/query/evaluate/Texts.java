// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

/** The functions on text (Jakarta Persistence 3.2, 4.7.7.1). Positions count from 1, characters are those of Java. */
final class Texts {
    private Texts() {}

    static String substring(String text, int start, int length) {
        if (length < 0) {
            throw new IllegalArgumentException("the length of substring is negative: " + length);
        }
        long end = Math.min(text.length(), (long) start - 1 + length);
        int from = Math.max(0, start - 1);
        return from >= end ? "" : text.substring(from, (int) end);
    }

    static String left(String text, int length) {
        return substring(text, 1, length);
    }

    static String right(String text, int length) {
        if (length < 0) {
            throw new IllegalArgumentException("the length of right is negative: " + length);
        }
        return text.substring(Math.max(0, text.length() - length));
    }

    /** Where the searched text begins, from a position on; 0 when it is not there. */
    static int locate(String searched, String text, int from) {
        return text.indexOf(searched, Math.max(0, from - 1)) + 1;
    }

    static String trim(String text, char trimmed, boolean leading, boolean trailing) {
        int from = 0;
        int to = text.length();
        while (leading && from < to && text.charAt(from) == trimmed) {
            from++;
        }
        while (trailing && to > from && text.charAt(to - 1) == trimmed) {
            to--;
        }
        return text.substring(from, to);
    }
}

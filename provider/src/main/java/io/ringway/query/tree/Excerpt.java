// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

/**
 * A place in the text of a query, as an error shows it.
 *
 * @param text the whole text
 * @param offset in UTF-16 units; the length of the text when it is its end
 */
public record Excerpt(String text, int offset) {
    private static final int WIDTH = 100;
    private static final String INDENT = "\n    ";

    public Excerpt {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException(offset);
        }
    }

    /** {@code line 2, column 14}, both from 1. */
    public String place() {
        int line = 1;
        for (int i = 0; i < lineStart(); i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return "line " + line + ", column " + (offset - lineStart() + 1);
    }

    /** The line, and below it a caret under the place; each on a line of its own. Of a long line the part around the place. */
    public String marked() {
        int lineEnd = text.indexOf('\n', offset);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        int from = Math.max(lineStart(), offset - WIDTH / 2);
        int to = Math.min(end, from + WIDTH);
        String before = from > lineStart() ? "…" : "";
        String after = to < end ? "…" : "";
        String line = text.substring(from, to).replace('\t', ' ').stripTrailing();
        return INDENT + before + line + after + INDENT + " ".repeat(before.length() + offset - from) + "^";
    }

    private int lineStart() {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }
}

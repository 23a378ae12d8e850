// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.named;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind an attribute in a condition, up to what ends the condition.
 *
 * @param end where the condition ends in the name
 */
record NameTail(boolean ignoreCase, boolean not, NameOperator operator, int end) {
    static final String IGNORE_CASE = "IgnoreCase";
    static final String NOT = "Not";
    static final String AND = "And";
    static final String OR = "Or";
    static final String ORDER_BY = "OrderBy";

    /** Null when what stands there ends no condition. */
    static @Nullable NameTail at(String name, int start) {
        boolean ignoreCase = name.startsWith(IGNORE_CASE, start);
        int behind = ignoreCase ? start + IGNORE_CASE.length() : start;
        boolean not = name.startsWith(NOT, behind);
        int operand = not ? behind + NOT.length() : behind;
        for (NameOperator operator : NameOperator.LONGEST_FIRST) {
            int end = operand + operator.keyword().length();
            if (name.startsWith(operator.keyword(), operand) && isEnd(name, end)) {
                return new NameTail(ignoreCase, not, operator, end);
            }
        }
        return null;
    }

    /** Whether a condition can end here: before another one, an order, or nothing. */
    static boolean isEnd(String name, int at) {
        return at == name.length() || isWord(name, at, AND) || isWord(name, at, OR) || isWord(name, at, ORDER_BY);
    }

    /** The beginning of a longer word, such as Or in Origin, is none. */
    private static boolean isWord(String name, int at, String word) {
        int end = at + word.length();
        return name.startsWith(word, at) && (end >= name.length() || !Character.isLowerCase(name.charAt(end)));
    }
}

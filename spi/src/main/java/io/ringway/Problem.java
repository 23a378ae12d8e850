// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong, told so that a reader can act on it.
 *
 * @param code a stable code such as {@code RW-1203}; never reused for another kind of problem
 * @param what what happened, a sentence without its full stop
 * @param where the place, such as {@code Automobile.plate}, {@code shop.automobile.plate} or {@code persistence.xml:12:4}; null
 *     when there is none
 * @param why why it is refused, a sentence; null when {@code what} says it all
 * @param remedy what to do, a sentence; null when nothing can be done
 */
public record Problem(
        String code,
        String what,
        @Nullable String where,
        @Nullable String why,
        @Nullable String remedy) {

    /** A problem that needs no more than its code and what happened. */
    public static Problem of(String code, String what) {
        return new Problem(code, what, null, null, null);
    }

    /** This problem at a place. */
    public Problem at(String place) {
        return new Problem(code, what, place, why, remedy);
    }

    /** This problem with its reason. */
    public Problem because(String reason) {
        return new Problem(code, what, where, reason, remedy);
    }

    /** This problem with its remedy. */
    public Problem fix(String advice) {
        return new Problem(code, what, where, why, advice);
    }

    /** The message of an exception: {@code RW-1203: what [where]. Why. Remedy.} */
    public String text() {
        StringBuilder text = new StringBuilder(code).append(": ").append(what);
        if (where != null) {
            text.append(" [").append(where).append(']');
        }
        sentence(text, why);
        sentence(text, remedy);
        return isSentence(text) ? text.toString() : text.append('.').toString();
    }

    private static void sentence(StringBuilder text, @Nullable String sentence) {
        if (sentence != null) {
            if (!isSentence(text)) {
                text.append('.');
            }
            text.append(' ').append(sentence);
        }
    }

    /** The caret under a place of a query ends a text as it is. */
    private static boolean isSentence(StringBuilder text) {
        char last = text.charAt(text.length() - 1);
        return last == '.' || last == '?' || last == '^';
    }

    @Override
    public String toString() {
        return text();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.query.typed.ConstantTerm;
import io.ringway.query.typed.LikeTest;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern that is written in the query says without being matched: the text itself, or how it begins.
 *
 * @param end whether nothing follows
 */
record TextPrefix(String text, boolean end) {

    /** Null for what has to be matched. */
    static @Nullable TextPrefix of(LikeTest test) {
        if (!(test.pattern() instanceof ConstantTerm constant)
                || !(constant.value() instanceof String pattern)
                || test.escape() != null) {
            return null;
        }
        int wildcard = 0;
        while (wildcard < pattern.length() && pattern.charAt(wildcard) != '%' && pattern.charAt(wildcard) != '_') {
            wildcard++;
        }
        boolean end = wildcard == pattern.length();
        boolean prefix = wildcard > 0 && wildcard == pattern.length() - 1 && pattern.charAt(wildcard) == '%';
        return end || prefix ? new TextPrefix(pattern.substring(0, wildcard), end) : null;
    }

    /** The first text, in the order of code points, that is behind all that begin so; null when there is none. */
    @Nullable
    String after() {
        int[] points = text.codePoints().toArray();
        int last = points.length - 1;
        while (last >= 0 && points[last] == Character.MAX_CODE_POINT) {
            last--;
        }
        if (last < 0) {
            return null;
        }
        boolean beforeSurrogates = points[last] == Character.MIN_SURROGATE - 1;
        points[last] = beforeSurrogates ? Character.MAX_SURROGATE + 1 : points[last] + 1;
        return new String(points, 0, last + 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.jpql;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what somebody meant to write. */
final class Spelling {
    private Spelling() {}

    /** The word that is one slip away: a letter too many, missing, wrong, or two swapped. Null when there is none. */
    static @Nullable String nearest(String written, Collection<String> words) {
        String capitals = written.toUpperCase(Locale.ROOT);
        if (capitals.length() < 3) {
            return null;
        }
        return words.stream()
                .sorted()
                .filter(word -> oneSlip(capitals, word))
                .findFirst()
                .orElse(null);
    }

    private static boolean oneSlip(String a, String b) {
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int aEnd = a.length();
        int bEnd = b.length();
        while (aEnd > start && bEnd > start && a.charAt(aEnd - 1) == b.charAt(bEnd - 1)) {
            aEnd--;
            bEnd--;
        }
        int aRest = aEnd - start;
        int bRest = bEnd - start;
        boolean swapped = aRest == 2
                && bRest == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return swapped || Math.max(aRest, bRest) == 1;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.resolve;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a misspelt name was meant to be. */
public final class Suggestions {
    private static final int SHOWN = 12;

    private Suggestions() {}

    /** {@code Did you mean plate?}, or all there is. */
    public static String of(String name, Collection<String> known) {
        String nearest = nearest(name, known);
        if (nearest != null) {
            return "Did you mean " + nearest + "?";
        }
        if (known.isEmpty()) {
            return "There is none";
        }
        String all = known.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "));
        return "There are: " + all + (known.size() > SHOWN ? " and more" : "");
    }

    /** Null when nothing is near: a third of the letters may differ, at most three. */
    static @Nullable String nearest(String name, Collection<String> known) {
        int allowed = Math.min(3, Math.max(1, name.length() / 3));
        String best = null;
        int least = allowed + 1;
        for (String candidate : new TreeSet<>(known)) {
            int distance = candidate.equalsIgnoreCase(name) ? 0 : distance(name, candidate, least);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** How many letters are to be changed, added, left out or swapped with the next; {@code limit} when it is as many or more. */
    private static int distance(String from, String to, int limit) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cost(costs, a, b, i, j);
            }
        }
        return Math.min(limit, costs[a.length()][b.length()]);
    }

    private static int cost(int[][] costs, String a, String b, int i, int j) {
        int changed = costs[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, costs[i - 2][j - 2] + 1) : least;
    }
}

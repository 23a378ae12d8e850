// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names for variables: the first letter of what they stand for, and a number from the second of a kind on. */
final class VariableNames {
    private final Set<String> taken = new HashSet<>();

    /** Upper and lower case are the same in JPQL. */
    void reserve(@Nullable String name) {
        if (name != null) {
            taken.add(name.toLowerCase(Locale.ROOT));
        }
    }

    String next(String called) {
        String letter = called.substring(0, 1).toLowerCase(Locale.ROOT);
        String name = letter;
        for (int number = 2; !taken.add(name); number++) {
            name = letter + number;
        }
        return name;
    }
}

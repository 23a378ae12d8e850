// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.Problem;
import org.jspecify.annotations.Nullable;

/** Rules that all lists of options follow. */
final class Options {
    private Options() {}

    /** @throws IllegalArgumentException when there is one already */
    static <O> O single(@Nullable O there, O option) {
        if (there != null) {
            throw new IllegalArgumentException(Problem.of(
                            "RW-1405", "Two options of one operation say the same thing: " + there + " and " + option)
                    .fix("Leave out one of them")
                    .text());
        }
        return option;
    }

    static IllegalArgumentException foreign(Object option) {
        return new IllegalArgumentException(Problem.of(
                        "RW-1406",
                        "The option " + option + " of type " + option.getClass().getName() + " is not known")
                .fix("Use the options of the package io.ringway, or Jakarta Persistence's own")
                .text());
    }
}

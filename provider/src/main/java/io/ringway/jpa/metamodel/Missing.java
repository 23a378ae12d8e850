// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.metamodel;

import io.ringway.Problem;

/** What the metamodel says of what it does not have. */
final class Missing {
    private Missing() {}

    static IllegalArgumentException type(String what, String kind) {
        return new IllegalArgumentException(Problem.of("RW-1530", what + " is no " + kind + " of this unit")
                .fix("Name a class of the unit, or add it to the unit")
                .text());
    }

    static IllegalArgumentException attribute(String what, Class<?> type) {
        return new IllegalArgumentException(Problem.of("RW-1531", "The type has no " + what)
                .at(type.getName())
                .fix("Take one of its attributes, of the kind and type that it has")
                .text());
    }
}

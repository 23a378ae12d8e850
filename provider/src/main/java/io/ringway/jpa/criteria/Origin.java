// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import org.jspecify.annotations.Nullable;

/**
 * Where a root or join comes from.
 *
 * @param of what it is another view of; null when it is itself declared
 */
record Origin(Kind kind, @Nullable CqlFrom<?, ?> of) {
    /** How. */
    enum Kind {
        DECLARED,
        /** The same, narrowed to a subclass. */
        TREATED,
        /** The same, seen from a subquery. */
        CORRELATED
    }

    static final Origin DECLARED = new Origin(Kind.DECLARED, null);

    static Origin treated(CqlFrom<?, ?> of) {
        return new Origin(Kind.TREATED, of);
    }

    static Origin correlated(CqlFrom<?, ?> of) {
        return new Origin(Kind.CORRELATED, of);
    }

    boolean isCorrelated() {
        return kind == Kind.CORRELATED;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import org.jspecify.annotations.Nullable;

/** How long a context manages the instances that it has: until it is cleared, which lets all of them go at once. */
final class Tenure {
    private @Nullable PersistenceContext context;
    private boolean holdsNew;

    Tenure(PersistenceContext context) {
        this.context = context;
    }

    /** Null when it is over. */
    @Nullable
    PersistenceContext context() {
        return context;
    }

    /** Notes that one of the instances is new: it has to be let go by itself. */
    void holdNew() {
        holdsNew = true;
    }

    boolean holdsNew() {
        return holdsNew;
    }

    void end() {
        context = null;
    }
}

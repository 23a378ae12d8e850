// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.evaluate;

import io.ringway.query.typed.Term;
import org.jspecify.annotations.Nullable;

/** Where the values of terms stand that are not computed: in the frame of a selection, or of one around it. */
@FunctionalInterface
public interface Layout {
    /** Null: the term is computed from its operands. */
    @Nullable
    Location find(Term term);

    /**
     * A cell of a frame.
     *
     * @param levels 0 for the selection's own frame, 1 for that of the one around it, and so on
     */
    record Location(int levels, int cell) {}
}

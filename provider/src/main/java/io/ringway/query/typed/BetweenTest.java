// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/** Bounds included. */
public record BetweenTest(Term value, Term low, Term high, Position position) implements Test {
    @Override
    public List<Term> terms() {
        return List.of(value, low, high);
    }
}

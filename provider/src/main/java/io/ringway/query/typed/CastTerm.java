// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Cast;
import io.ringway.query.tree.Position;
import java.util.List;

/** A value as another type. */
public record CastTerm(Cast.Type target, Term value, Class<?> type, Position position) implements Term {
    @Override
    public List<Term> operands() {
        return List.of(value);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Extract;
import io.ringway.query.tree.Position;
import java.util.List;

/** A part of a date or a time. */
public record ExtractTerm(Extract.Field field, Term value, Class<?> type, Position position) implements Term {
    @Override
    public List<Term> operands() {
        return List.of(value);
    }
}

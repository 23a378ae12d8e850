// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/** Unary minus. */
public record NegationTerm(Term operand, Position position) implements Term {
    @Override
    public Class<?> type() {
        return operand.type();
    }

    @Override
    public List<Term> operands() {
        return List.of(operand);
    }
}

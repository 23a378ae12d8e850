// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.Quantified.Quantifier;
import java.util.List;

/** A comparison with all, or any, of the values of a query of one item. */
public record QuantifiedTest(
        Operator operator, Term left, Quantifier quantifier, ResolvedQuery query, Position position) implements Test {
    @Override
    public List<Term> terms() {
        return List.of(left);
    }
}

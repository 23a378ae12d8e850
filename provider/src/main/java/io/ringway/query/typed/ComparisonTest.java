// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Position;
import java.util.List;

/**
 * {@code left operator right}. Values of both sides compare: both are numbers, or texts, or of one type. Entities, references
 * and whole ids compare by their keys, and only with EQUAL and NOT_EQUAL; neither side is a {@link NullTerm}'s when the query
 * can be true.
 */
public record ComparisonTest(Operator operator, Term left, Term right, Position position) implements Test {
    @Override
    public List<Term> terms() {
        return List.of(left, right);
    }
}

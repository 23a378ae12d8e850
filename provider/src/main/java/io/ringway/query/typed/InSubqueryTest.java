// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;

/** Whether a value is one of those that a query of one item gives. */
public record InSubqueryTest(Term value, ResolvedQuery query, Position position) implements Test {
    @Override
    public List<Term> terms() {
        return List.of(value);
    }
}

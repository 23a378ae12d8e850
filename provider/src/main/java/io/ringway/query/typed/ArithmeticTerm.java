// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Arithmetic;
import io.ringway.query.tree.Position;
import java.util.List;

/**
 * {@code left operator right}, of numbers.
 *
 * @param type the wider of both (Jakarta Persistence 3.2, 4.8.6): of whole numbers a whole number
 */
public record ArithmeticTerm(Arithmetic.Operator operator, Term left, Term right, Class<?> type, Position position)
        implements Term {
    @Override
    public List<Term> operands() {
        return List.of(left, right);
    }
}

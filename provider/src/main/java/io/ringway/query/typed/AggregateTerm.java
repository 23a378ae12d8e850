// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Aggregate;
import io.ringway.query.tree.Position;
import java.util.List;

/**
 * A value over the rows of a group.
 *
 * @param argument an {@link EntityTerm} counts rows in which the instance is there
 */
public record AggregateTerm(Aggregate.Kind kind, boolean distinct, Term argument, Class<?> type, Position position)
        implements Term {
    @Override
    public List<Term> operands() {
        return List.of(argument);
    }
}

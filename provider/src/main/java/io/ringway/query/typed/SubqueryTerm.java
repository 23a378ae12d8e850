// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;

/** The one value of a query of one item; null when it has no rows. */
public record SubqueryTerm(ResolvedQuery query, Position position) implements Term {
    @Override
    public Class<?> type() {
        return query.items().get(0).type();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import java.util.List;

/** What gives rows. */
public sealed interface ResolvedQuery extends ResolvedStatement permits ResolvedSelect, ResolvedCombination {
    /** What each row has; at least one. */
    List<ResultItem> items();

    /** Empty when the order does not matter. */
    List<OrderItem> orderBy();

    /** Whether it uses variables of a query around it. */
    boolean correlated();

    /** Of what a row becomes: of the only item, else {@code Object[]}. */
    default Class<?> rowType() {
        return items().size() == 1 ? items().get(0).type() : Object[].class;
    }
}

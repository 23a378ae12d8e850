// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * What each row of the result is.
 *
 * @param items empty when the text has no SELECT clause, which means the root entity itself
 */
public record SelectClause(boolean distinct, List<SelectItem> items, Position position) implements Node {
    /** Of a query that has none. */
    public static final SelectClause IMPLICIT = new SelectClause(false, List.of(), Position.NONE);

    public SelectClause {
        items = List.copyOf(items);
    }

    @Override
    public List<SelectItem> children() {
        return items;
    }
}

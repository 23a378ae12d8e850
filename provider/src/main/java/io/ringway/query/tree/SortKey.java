// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** One item of an ORDER BY clause. */
public record SortKey(Expression expression, boolean ascending, Nulls nulls, Position position) implements Node {
    /** Where nulls go; DEFAULT leaves it to whoever sorts. */
    public enum Nulls {
        DEFAULT,
        FIRST,
        LAST
    }

    @Override
    public List<Expression> children() {
        return List.of(expression);
    }
}

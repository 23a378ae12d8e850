// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code value MEMBER OF collection}. */
public record MemberOf(Expression value, Expression collection, Position position) implements Predicate {
    @Override
    public List<Expression> children() {
        return List.of(value, collection);
    }
}

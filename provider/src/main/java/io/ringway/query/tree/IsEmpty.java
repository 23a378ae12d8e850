// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code collection IS EMPTY}. */
public record IsEmpty(Expression collection, Position position) implements Predicate {
    @Override
    public List<Expression> children() {
        return List.of(collection);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** The elements of a collection: {@code IN (path) alias}, or in a subquery also {@code path alias}. */
public record CollectionMember(PathExpression collection, String alias, Position position) implements From {
    @Override
    public List<Expression> children() {
        return List.of(collection);
    }
}

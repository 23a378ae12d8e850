// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * {@code value IN :values}: one parameter that holds the whole collection.
 *
 * @param collection a {@link Parameter}; from Criteria also a collection {@link Literal} or path
 */
public record InCollection(Expression value, Expression collection, Position position) implements Predicate {
    @Override
    public List<Expression> children() {
        return List.of(value, collection);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** A query for one value. */
public record Subquery(Query query, Position position) implements Expression {
    @Override
    public List<Query> children() {
        return List.of(query);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code value IN (SELECT ...)}. */
public record InSubquery(Expression value, Query query, Position position) implements Predicate {
    @Override
    public List<Node> children() {
        return List.of(value, query);
    }
}

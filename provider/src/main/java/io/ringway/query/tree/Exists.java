// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code EXISTS (SELECT ...)}. */
public record Exists(Query query, Position position) implements Predicate {
    @Override
    public List<Query> children() {
        return List.of(query);
    }
}

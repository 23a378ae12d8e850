// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/** {@code value IS NULL}. */
public record IsNull(Expression value, Position position) implements Predicate {
    @Override
    public List<Expression> children() {
        return List.of(value);
    }
}

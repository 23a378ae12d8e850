// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a row.
 *
 * @param alias the result variable; null when it has none
 */
public record SelectItem(Expression expression, @Nullable String alias, Position position) implements Node {
    @Override
    public List<Expression> children() {
        return List.of(expression);
    }
}

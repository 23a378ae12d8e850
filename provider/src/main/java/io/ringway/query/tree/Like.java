// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code value LIKE pattern ESCAPE escape}.
 *
 * @param escape a string of one character or a parameter; null when there is none
 */
public record Like(
        Expression value, Expression pattern, @Nullable Expression escape, Position position) implements Predicate {
    @Override
    public List<Node> children() {
        return Children.of(value).and(pattern).and(escape).list();
    }
}

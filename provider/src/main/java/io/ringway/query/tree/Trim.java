// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code TRIM(side character FROM value)}.
 *
 * @param character a string of one character or a parameter; null for a blank
 */
public record Trim(Side side, @Nullable Expression character, Expression value, Position position)
        implements Expression {
    /** Where. */
    public enum Side {
        LEADING,
        TRAILING,
        BOTH
    }

    @Override
    public List<Node> children() {
        return Children.of(character).and(value).list();
    }
}

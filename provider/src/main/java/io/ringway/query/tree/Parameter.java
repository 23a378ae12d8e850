// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that comes when the query is run.
 *
 * @param name null for a positional parameter
 * @param number from 1; 0 for a named parameter
 */
public record Parameter(@Nullable String name, int number, Position position) implements Expression {
    /** {@code :name}. */
    public static Parameter named(String name, Position position) {
        return new Parameter(name, 0, position);
    }

    /** {@code ?1}. */
    public static Parameter positional(int number, Position position) {
        return new Parameter(null, number, position);
    }

    @Override
    public String toString() {
        return name == null ? "?" + number : ":" + name;
    }

    @Override
    public List<Node> children() {
        return List.of();
    }
}

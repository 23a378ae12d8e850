// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

import java.util.List;

/**
 * All instances of an entity.
 *
 * @param alias {@link #THIS} when the text declares none
 */
public record Root(String entityName, String alias, Position position) implements From {
    /** The implicit identification variable (Jakarta Persistence 3.2, 4.4.2). */
    public static final String THIS = "this";

    /** Whether paths may leave out the identification variable. */
    public boolean implicit() {
        return alias.equals(THIS);
    }

    @Override
    public List<Node> children() {
        return List.of();
    }
}

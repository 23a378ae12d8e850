// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.Map;
import java.util.Objects;

/** What is asked of the element that a variable stands for. */
public record ElementTerm(ElementVariable variable, Part part, Position position) implements Term {
    /** What of it. */
    public enum Part {
        /** The element itself; of a map the value. */
        VALUE,
        KEY,
        /** A {@link java.util.Map.Entry}. */
        ENTRY,
        /** The position in a list, from 0. */
        INDEX
    }

    @Override
    public Class<?> type() {
        return switch (part) {
            case VALUE -> variable.element().javaType();
            case KEY -> Objects.requireNonNull(variable.key()).javaType();
            case ENTRY -> Map.Entry.class;
            case INDEX -> Integer.class;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.mapping;

import org.jspecify.annotations.Nullable;

/** What the keys of a map of entities are (Jakarta Persistence 3.2, 2.8). */
sealed interface MapKeys {

    /**
     * An attribute of each element.
     *
     * @param attribute its name; empty for the id
     */
    record OfElement(String attribute) implements MapKeys {}

    /** A column of the join table, beside the owner in its key. */
    record OfRow(String column, ValueType type) implements MapKeys {}

    /** The attribute of the elements that is the key; null for their id, and where a row has it. */
    static @Nullable AttributeMapping attribute(@Nullable MapKeys keys, EntityMapping target) {
        return keys instanceof OfElement element
                ? target.attribute(element.attribute()).orElse(null)
                : null;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.mapping.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A variable whose values are the elements of a collection that stands in a column (or within one), or the entries of a map.
 *
 * @param collection what holds them: a list, a set or a map
 * @param element how an element, or a map's value, is stored
 * @param key how a map's key is stored; null for other collections
 */
public record ElementVariable(
        String name,
        int depth,
        int index,
        Term collection,
        ValueType element,
        @Nullable ValueType key) implements Variable {
    @Override
    public String toString() {
        return name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.mapping.AssociationAttribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a collection of entities holds at one time.
 *
 * @param elements of a map its values, in the order of its entries
 * @param entries of a map; empty of any other collection
 */
record Content(List<Object> elements, Map<Object, Object> entries) {
    static final Content NOTHING = new Content(List.of(), Map.of());

    /** Of the value of an attribute; nothing while it was not read. */
    static Content of(@Nullable Object value) {
        List<Object> elements = new ArrayList<>(AssociationAttribute.targets(value));
        return new Content(
                elements, value instanceof Map<?, ?> map && !elements.isEmpty() ? new LinkedHashMap<>(map) : Map.of());
    }
}

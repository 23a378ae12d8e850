// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a query.
 *
 * @param name null for a positional one
 * @param number from 1; 0 for a named one
 * @param type what a value, or each element, must be, boxed; {@code Object} when every type is taken
 * @param collection whether the value is a collection of such
 */
public record QueryParameter(@Nullable String name, int number, Class<?> type, boolean collection) {
    /** As the query writes it. */
    public String text() {
        return name == null ? "?" + number : ":" + name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import jakarta.persistence.TupleElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application asks of a result.
 *
 * @param type what each row becomes
 * @param elements the items as Criteria has them, with their Java types; empty of any other query
 */
record ResultType<X>(Class<X> type, List<TupleElement<?>> elements) {
    static <X> ResultType<X> of(Class<X> type) {
        return new ResultType<>(type, List.of());
    }

    /** The type that an item's numbers are converted to, as the sum of Integers that Criteria has as one; null: as they are. */
    @Nullable
    Class<?> number(int index, Class<?> given) {
        if (elements.isEmpty() || !Number.class.isAssignableFrom(given)) {
            return null;
        }
        Class<?> wanted = elements.get(index).getJavaType();
        boolean differs = wanted != given && wanted != Number.class;
        return differs && Number.class.isAssignableFrom(wanted) ? wanted : null;
    }
}

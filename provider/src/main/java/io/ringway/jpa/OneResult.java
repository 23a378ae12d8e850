// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Problem;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The only result of a query (Jakarta Persistence 3.2, 3.11.1). */
final class OneResult {
    private OneResult() {}

    /**
     * @param found all results, or of several two at least
     * @param query its text
     * @throws NoResultException RW-1516
     * @throws NonUniqueResultException RW-1517
     */
    static <X extends @Nullable Object> X required(List<X> found, String query) {
        if (found.isEmpty()) {
            throw new NoResultException(
                    Problem.of("RW-1516", "The query has no result").at(query).text());
        }
        return only(found, query);
    }

    /**
     * The same, and null where there is none.
     *
     * @throws NonUniqueResultException RW-1517
     */
    static <X> @Nullable X orNull(List<X> found, String query) {
        return found.isEmpty() ? null : only(found, query);
    }

    private static <X extends @Nullable Object> X only(List<X> found, String query) {
        if (found.size() > 1) {
            throw new NonUniqueResultException(Problem.of("RW-1517", "The query has more than one result")
                    .at(query)
                    .text());
        }
        return found.get(0);
    }
}

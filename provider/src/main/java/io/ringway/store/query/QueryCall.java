// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ReadSettings;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a query is asked.
 *
 * @param places where each entity of the query is
 * @param pageSize rows of a page; 0: as configured
 * @param first how many results are left out
 * @param max how many results are given at most; {@link #ALL}
 * @param values by the parameters' indexes; Java values as the application gave them
 * @param now the moment that {@code current_timestamp} and its like tell
 */
public record QueryCall(
        Function<EntityMapping, Placement> places,
        ReadSettings settings,
        int pageSize,
        long first,
        long max,
        @Nullable Object[] values,
        Instant now) {
    /** All results. */
    public static final long ALL = Long.MAX_VALUE;

    /** The same with other bounds. */
    public QueryCall bounded(long from, long most) {
        return new QueryCall(places, settings, pageSize, from, most, values, now);
    }

    /** How many results are looked at; {@link #ALL} when there is no bound. */
    long last() {
        return max >= ALL - first ? ALL : first + max;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Consistency;
import io.ringway.Problem;
import io.ringway.QueryAccess;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The hints of queries that are not text alone. */
final class QueryHints {
    static final String CONSISTENCY = "ringway.consistency";

    /** At most how many rows of each partition are read. */
    static final String PARTITION_LIMIT = "ringway.query.per-partition-limit";

    private QueryHints() {}

    /** @param given null for none */
    static QueryAccess access(@Nullable Object given, QueryAccess otherwise) {
        return given == null ? otherwise : constant(QueryAccess.class, given, CqlQuery.ACCESS);
    }

    static @Nullable Consistency consistency(@Nullable Object given) {
        return given == null ? null : constant(Consistency.class, given, CONSISTENCY);
    }

    static int positive(String hint, Object given) {
        try {
            int number = Integer.parseInt(given.toString());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(Problem.of("RW-1572", "The hint " + hint + " cannot be '" + given + "'")
                .fix("It is a number from 1")
                .text());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Object given, String hint) {
        if (type.isInstance(given)) {
            return type.cast(given);
        }
        String name = given.toString().toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(Problem.of("RW-1572", "The hint " + hint + " cannot be '" + given + "'")
                .fix("It is one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT))
                .text());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import io.ringway.Consistency;
import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.query.resolve.Suggestions;
import jakarta.persistence.QueryHint;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The hints of queries, and properties of finds, that are Ringway's own. */
public final class QueryHints {
    static final String CONNECTION = "ringway.connection";
    static final String KEYSPACE = "ringway.keyspace";
    static final String CONSISTENCY = "ringway.consistency";

    /** The execution profile of the driver's configuration. */
    static final String PROFILE = "ringway.profile";

    static final String PAGE_SIZE = "ringway.page-size";
    static final String ACCESS = "ringway.query.access";

    /** At most how many rows of each partition are read. */
    static final String PARTITION_LIMIT = "ringway.query.per-partition-limit";

    private static final String OWN = "ringway.";
    private static final List<String> NAMES =
            List.of(CONNECTION, KEYSPACE, CONSISTENCY, PROFILE, PAGE_SIZE, ACCESS, PARTITION_LIMIT);

    private QueryHints() {}

    /**
     * Refuses what can only be a mistake. Hints of others are ignored (Jakarta Persistence 3.2, 3.11.4).
     *
     * @throws IllegalArgumentException RW-1545, when the name begins as Ringway's do and is none of them; RW-1572, when the hint
     *     cannot have the value
     */
    public static void check(String name, Object value) {
        switch (name) {
            case CONSISTENCY -> consistency(value);
            case ACCESS -> constant(QueryAccess.class, value, name);
            case PAGE_SIZE, PARTITION_LIMIT -> positive(name, value);
            default -> {
                if (name.startsWith(OWN) && !NAMES.contains(name)) {
                    throw new IllegalArgumentException(Problem.of("RW-1545", "There is no hint " + name)
                            .because("Hints of other providers are ignored, but this one is named as Ringway's are")
                            .fix(Suggestions.of(name, NAMES))
                            .text());
                }
            }
        }
    }

    /** {@link #check} of each hint of a named query. */
    public static void check(QueryHint... hints) {
        for (QueryHint hint : hints) {
            check(hint.name(), hint.value());
        }
    }

    /** How far a named query may go. */
    public static QueryAccess access(QueryHint[] hints, QueryAccess otherwise) {
        for (QueryHint hint : hints) {
            if (hint.name().equals(ACCESS)) {
                return access(hint.value(), otherwise);
            }
        }
        return otherwise;
    }

    /** @param given null for none */
    static QueryAccess access(@Nullable Object given, QueryAccess otherwise) {
        return given == null ? otherwise : constant(QueryAccess.class, given, ACCESS);
    }

    static @Nullable Consistency consistency(@Nullable Object given) {
        return given == null ? null : constant(Consistency.class, given, CONSISTENCY);
    }

    static @Nullable String profile(@Nullable Object given) {
        return given == null ? null : given.toString();
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

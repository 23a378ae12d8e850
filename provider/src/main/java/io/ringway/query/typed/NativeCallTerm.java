// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.typed;

import io.ringway.query.tree.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the database.
 *
 * @param name in lower case where it is one of {@link Known}; otherwise as it is written
 * @param known null for a function that only the database knows
 * @param type {@code Object} where only the database knows it
 */
public record NativeCallTerm(String name, @Nullable Known known, List<Term> arguments, Class<?> type, Position position)
        implements Term {
    public NativeCallTerm {
        arguments = List.copyOf(arguments);
    }

    /** The functions that Ringway knows something of. */
    public enum Known {
        TOKEN,
        MIN_TIMEUUID,
        MAX_TIMEUUID,
        WRITETIME,
        TTL,
        SIMILARITY_COSINE,
        SIMILARITY_DOT_PRODUCT,
        SIMILARITY_EUCLIDEAN
    }

    @Override
    public List<Term> operands() {
        return arguments;
    }
}

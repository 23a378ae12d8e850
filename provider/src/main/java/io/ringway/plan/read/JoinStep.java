// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import io.ringway.mapping.EntityMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of a join are found for a row. */
public sealed interface JoinStep {
    /**
     * Reads by key, of which those of many rows are sent at once and the same is sent once.
     *
     * @param read a statement whose last slots are those of the key; its operands are those before
     * @param key for each of these slots a Java value from the row, in the type of the column that it is written to; null in
     *     one of them: nothing is found
     * @param target whose columns the key is
     */
    record ByKey(TableRead read, List<Expression> key, EntityMapping target) implements JoinStep {
        public ByKey {
            key = List.copyOf(key);
        }
    }

    /**
     * The elements of a collection that the row holds.
     *
     * @param collection gives a {@link java.util.Collection}, a {@link java.util.Map} or null
     * @param cell that gets an element, or a map's key
     * @param valueCell that gets a map's value; -1 for other collections
     */
    record Elements(Expression collection, int cell, int valueCell) implements JoinStep {}

    /**
     * All rows of another source, read once.
     *
     * @param leftKey of a row, when only those rows match that have an equal {@code rightKey}; null: every one may
     */
    record Product(
            Rows right,
            @Nullable Expression leftKey,
            @Nullable Expression rightKey) implements JoinStep {}
}

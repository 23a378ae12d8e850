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
     * The elements of a collection that the row holds. Each cell is -1 when it is not wanted.
     *
     * @param collection gives a {@link java.util.Collection}, a {@link java.util.Map} or null
     * @param element the cell that gets an element, or a map's value
     * @param key the cell that gets a map's key
     * @param position the cell that gets the place in a list, from 0
     */
    record Elements(Expression collection, int element, int key, int position) implements JoinStep {}

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

// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of a join are found for a row. */
public sealed interface JoinStep {
    /**
     * Reads by key, of which those of many rows are sent at once and the same is sent once.
     *
     * @param reads statements, several where each class of a hierarchy has its own table: the first slots of each are those
     *     of the key, and its operands are those behind them
     * @param key for each of these slots the storage value for a row; null in one of them: nothing is found
     */
    record ByKey(List<TableRead> reads, List<Expression> key) implements JoinStep {
        public ByKey {
            reads = List.copyOf(reads);
            key = List.copyOf(key);
        }
    }

    /**
     * What a second step finds for that which a first one finds: neither counts without the other.
     *
     * @param then over the frame that has what the first one has found
     */
    record Through(JoinStep first, JoinStep then) implements JoinStep {}

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
     * @param cells of a frame that the other source fills
     * @param leftKey of a row, when only those rows match that have an equal {@code rightKey}; null: every one may
     */
    record Product(
            Rows right,
            List<Integer> cells,
            @Nullable Expression leftKey,
            @Nullable Expression rightKey) implements JoinStep {
        public Product {
            cells = List.copyOf(cells);
        }
    }
}

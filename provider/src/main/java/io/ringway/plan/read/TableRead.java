// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import io.ringway.mapping.EntityMapping;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The read of one table.
 *
 * @param mapping the entity, which decides the place
 * @param shape the statement, in no keyspace: the one where it runs is put in; without a limit, and without bounds of
 *     token ranges, which are added where they are wanted
 * @param operands for each slot of the shape, in their order
 * @param inTurn the slots whose operand is a list of values, for each of which, and for each combination of them, the
 *     statement is sent; in ascending order. Slots in one list take the values that stand at the same place in theirs
 * @param reach how much of the cluster one statement reads
 * @param accepts whether a row counts: null when each does. One does not that is of another class, or that tells only of its
 *     partition
 * @param fills what a row gives to its frame
 * @param merge how the rows of several statements are put into one order: null when in none. The rows of each statement come
 *     in that order already
 * @param ofNone the cells of the row that the database makes of no rows, an aggregate's, for where nothing needs to be sent; null
 *     when no rows make none. Such reads may be divided: the plan combines what each piece gives
 */
public record TableRead(
        EntityMapping mapping,
        Selection shape,
        List<Operand> operands,
        List<List<Integer>> inTurn,
        Reach reach,
        @Nullable RowTest accepts,
        List<Fill> fills,
        @Nullable List<SortKey> merge,
        @Nullable List<@Nullable Object> ofNone) {
    public TableRead {
        operands = List.copyOf(operands);
        inTurn = List.copyOf(inTurn);
        fills = List.copyOf(fills);
        merge = merge == null ? null : List.copyOf(merge);
        ofNone = ofNone == null ? null : Collections.unmodifiableList(new ArrayList<>(ofNone));
    }

    /** A read of rows, of which none make none. */
    public TableRead(
            EntityMapping mapping,
            Selection shape,
            List<Operand> operands,
            List<List<Integer>> inTurn,
            Reach reach,
            @Nullable RowTest accepts,
            List<Fill> fills,
            @Nullable List<SortKey> merge) {
        this(mapping, shape, operands, inTurn, reach, accepts, fills, merge, null);
    }

    /** Whether the first rows of a statement are the first that count, so that the database may count them. */
    public boolean countsInOrder() {
        return accepts == null || reach == Reach.PARTITION && accepts.refusesOnlyLoneRows();
    }

    /**
     * The same with at most so many rows of each partition. A row that does not count is in a partition by itself, or the limit
     * could cut what counts.
     *
     * @return null when its statements do not give rows as they are
     */
    public @Nullable TableRead perPartition(int most) {
        boolean plain = ofNone == null
                && shape.grouping().isEmpty()
                && shape.nearest() == null
                && !shape.distinct()
                && (accepts == null || accepts.refusesOnlyLoneRows());
        if (!plain) {
            return null;
        }
        List<Operand> limited = new ArrayList<>(operands);
        limited.add(arguments -> most);
        return new TableRead(mapping, shape.withPartitionLimit(), limited, inTurn, reach, accepts, fills, merge, null);
    }

    /** Which cell of a frame gets a value of the row. */
    public record Fill(int index, Cell cell) {}

    /** How much of the cluster one statement reads. */
    public enum Reach {
        /** One partition, whose replicas are asked. */
        PARTITION,
        /** What an index finds, wherever it is; one request after another. */
        INDEX,
        /** All partitions, or what is filtered out of them; by token ranges, concurrently. */
        TABLE
    }
}

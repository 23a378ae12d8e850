// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan.read;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.Column;
import io.ringway.spi.Mutation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled query that writes (Jakarta Persistence 3.2, 4.10). */
public sealed interface BulkPlan {
    EntityMapping mapping();

    /**
     * Statements that the database executes as they are.
     *
     * @param shape the statement, in no keyspace
     * @param operands for each slot of the shape, in their order; null in one of a value erases it, null in one of the key
     *     holds for no row
     * @param inTurn as in {@link TableRead}
     */
    record Direct(EntityMapping mapping, Mutation shape, List<Operand> operands, List<List<Integer>> inTurn)
            implements BulkPlan {
        public Direct {
            operands = List.copyOf(operands);
            inTurn = List.copyOf(inTurn);
        }
    }

    /**
     * Writes of the rows that a query finds.
     *
     * @param rows gives the columns of the primary key, in their order, then the version if there is one
     * @param assignments what is written; empty: the rows are deleted
     */
    record Selected(EntityMapping mapping, ReadPlan rows, List<Assignment> assignments) implements BulkPlan {
        public Selected {
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * A column's new value.
     *
     * @param field of the column's user-defined type, when that alone is written; null: the whole column
     * @param value the storage value, over the frame of the row that was found; of a counter by how much it grows
     */
    record Assignment(ColumnMapping column, @Nullable Column field, Expression value) {
        /** The whole column. */
        public Assignment(ColumnMapping column, Expression value) {
            this(column, null, value);
        }
    }
}

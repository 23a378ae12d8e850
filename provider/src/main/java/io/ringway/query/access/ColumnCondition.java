// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.plan.read.Operand;
import io.ringway.spi.Column;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import java.util.List;

/**
 * A part of a WHERE clause that CQL can state.
 *
 * @param operands for each slot of the restriction, in their order
 * @param conjunct which of the clause's conjuncts it belongs to; one that has several conditions holds when all of them do
 */
record ColumnCondition(Restriction restriction, List<Operand> operands, int conjunct) {
    ColumnCondition {
        operands = List.copyOf(operands);
    }

    /** A comparison of one column. */
    static ColumnCondition of(Column column, Operator operator, Operand operand, int conjunct) {
        return new ColumnCondition(Restriction.on(column, operator), List.of(operand), conjunct);
    }

    /** Whether it compares this column alone. */
    boolean is(Column column, Operator operator) {
        return restriction instanceof Restriction.Comparison comparison
                && comparison.operator() == operator
                && comparison.column().name().equals(column.name());
    }

    /** Whether it bounds this column alone. */
    boolean isRange(Column column) {
        return restriction instanceof Restriction.Comparison comparison
                && comparison.operator().isRange()
                && comparison.column().name().equals(column.name());
    }

    boolean isIn() {
        return restriction instanceof Restriction.Comparison comparison && comparison.operator() == Operator.IN;
    }

    /** The condition for one of the values that its operand gives. */
    ColumnCondition inTurn() {
        return new ColumnCondition(Restriction.equal(restriction.columns().get(0)), operands, conjunct);
    }
}

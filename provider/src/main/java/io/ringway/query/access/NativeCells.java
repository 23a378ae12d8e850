// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.plan.read.Cell;
import io.ringway.plan.read.Operand;
import io.ringway.query.evaluate.Widening;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.NativeCallTerm;
import io.ringway.query.typed.Term;
import io.ringway.spi.Argument;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Other;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Parameter;
import io.ringway.spi.Selected;
import java.util.ArrayList;
import java.util.List;

/** Functions of the database among what is selected. */
final class NativeCells {
    private final RowCells cells;
    private final Constants constants;
    private final List<Operand> operands = new ArrayList<>();

    NativeCells(RowCells cells, Constants constants) {
        this.cells = cells;
        this.constants = constants;
    }

    /** Those of the functions' parameters, in the order of what is selected. */
    List<Operand> operands() {
        return operands;
    }

    Cell cell(NativeCallTerm call) {
        int slot = cells.slot(selected(call));
        return row -> Widening.widen(row.getObject(slot), call.type());
    }

    private Selected selected(NativeCallTerm call) {
        if (call.known() == null) {
            return function(call, new Other("?"));
        }
        return switch (call.known()) {
            case WRITETIME -> RowCells.about(only(call), Column.Kind.WRITE_TIME, Scalar.BIGINT);
            case TTL -> RowCells.about(only(call), Column.Kind.TIME_TO_LIVE, Scalar.INT);
            case TOKEN -> function(call, Scalar.BIGINT);
            case SIMILARITY_COSINE, SIMILARITY_DOT_PRODUCT, SIMILARITY_EUCLIDEAN -> function(call, Scalar.FLOAT);
            case MIN_TIMEUUID, MAX_TIMEUUID -> function(call, Scalar.TIMEUUID);
        };
    }

    private static ColumnMapping only(NativeCallTerm call) {
        return ((ColumnTerm) call.arguments().get(0)).column();
    }

    /** A constant argument has the type of the column beside it. */
    private FunctionCall function(NativeCallTerm call, ColumnType type) {
        List<Argument> arguments = new ArrayList<>();
        for (Term argument : call.arguments()) {
            if (argument instanceof ColumnTerm column) {
                arguments.add(column.column().column());
            } else if (argument instanceof NativeCallTerm nested && FrameLayout.variable(nested) != null) {
                arguments.add(selected(nested));
            } else {
                ColumnMapping beside = beside(call);
                arguments.add(new Parameter(beside.column().type()));
                operands.add(constants.operand(argument, beside.valueType()));
            }
        }
        return FunctionCall.of(call.name(), type, arguments.toArray(Argument[]::new));
    }

    private static ColumnMapping beside(NativeCallTerm call) {
        for (Term argument : call.arguments()) {
            if (argument instanceof ColumnTerm column) {
                return column.column();
            }
        }
        throw new IllegalStateException("Nothing tells the type of an argument of " + call.name());
    }
}

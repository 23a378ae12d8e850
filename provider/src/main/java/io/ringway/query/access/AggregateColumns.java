// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ValueType;
import io.ringway.plan.read.Cell;
import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.Sums;
import io.ringway.query.evaluate.Widening;
import io.ringway.query.typed.AggregateTerm;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Selected;
import java.util.ArrayList;
import java.util.List;

/** What is selected for aggregates, and how they are read. For one statement. */
final class AggregateColumns {
    private final EntityMapping table;
    private final List<Selected> selected = new ArrayList<>();

    AggregateColumns(EntityMapping table) {
        this.table = table;
    }

    List<Selected> selected() {
        return selected;
    }

    /** Whether the database computes the aggregate as the language wants it; it counts static values of partitions without rows. */
    static boolean isServed(AggregateTerm term, ColumnMapping column) {
        boolean plain =
                column.column().kind() == Column.Kind.REGULAR && column.column().type() instanceof Scalar;
        return plain
                && switch (term.kind()) {
                    case COUNT -> true;
                    case SUM, AVG -> Number.class.isAssignableFrom(column.javaType()) && isNumber(column.column());
                    case MIN, MAX -> isOrdered((Scalar) column.column().type());
                };
    }

    Cell key(ColumnMapping column) {
        int slot = slot(column.column());
        ValueType type = column.valueType();
        return row -> type.fromStorage(row.getObject(slot));
    }

    Cell aggregate(AggregateTerm term) {
        if (!(term.argument() instanceof ColumnTerm argument)) {
            return count(instances());
        }
        ColumnMapping column = TableColumns.of(table, argument.column());
        return switch (term.kind()) {
            case COUNT -> count(FunctionCall.count(column.column()));
            case SUM -> total(sum(column.column()), term.type());
            case AVG -> average(column.column(), term.type());
            case MIN, MAX -> extreme(term, column);
        };
    }

    /** A part of an aggregate, to be combined with others: of SUM and AVG the exact sum, of the others they themselves. */
    Cell part(AggregateTerm term) {
        return switch (term.kind()) {
            case COUNT, MIN, MAX -> aggregate(term);
            case SUM, AVG ->
                sum(TableColumns.of(table, ((ColumnTerm) term.argument()).column())
                        .column());
        };
    }

    /** Of how many values the part of an average is the sum. */
    Cell weight(AggregateTerm average) {
        ColumnMapping column = ((ColumnTerm) average.argument()).column();
        return count(FunctionCall.count(TableColumns.of(table, column).column()));
    }

    /** Rows that only tell of static values have no clustering key. */
    private FunctionCall instances() {
        List<ColumnMapping> key = table.id().columns();
        return table.hasStaticColumns() && key.size() > table.id().partitionColumns()
                ? FunctionCall.count(key.get(key.size() - 1).column())
                : FunctionCall.countRows();
    }

    private Cell count(FunctionCall call) {
        int slot = slot(call);
        return row -> row.getLong(slot);
    }

    /** The database adds in the type of the column, which may overflow; of no values it makes 0, and the language null. */
    private Cell sum(Column column) {
        return number("sum", column, wider((Scalar) column.type()));
    }

    private Cell average(Column column, Class<?> result) {
        Cell average = number("avg", column, Scalar.DOUBLE);
        return row -> Widening.widen(average.read(row), result);
    }

    private Cell number(String function, Column column, Scalar type) {
        Selected argument = column.type() == type ? column : FunctionCall.cast(column, type);
        int slot = slot(FunctionCall.of(function, type, argument));
        int values = slot(FunctionCall.count(column));
        return row -> row.getLong(values) == 0 ? null : row.getObject(slot);
    }

    private static Cell total(Cell sum, Class<?> type) {
        return row -> {
            Object value = sum.read(row);
            return value == null || value instanceof Double
                    ? Widening.widen(value, type)
                    : Sums.inType(Comparing.exact((Number) value), type);
        };
    }

    private Cell extreme(AggregateTerm term, ColumnMapping column) {
        String function = term.kind() == io.ringway.query.tree.Aggregate.Kind.MIN ? "min" : "max";
        int slot = slot(FunctionCall.of(function, column.column().type(), column.column()));
        ValueType type = column.valueType();
        return row -> type.fromStorage(row.getObject(slot));
    }

    private int slot(Selected what) {
        int known = selected.indexOf(what);
        if (known >= 0) {
            return known;
        }
        selected.add(what);
        return selected.size() - 1;
    }

    /** In which no sum of a column's values overflows. */
    private static Scalar wider(Scalar type) {
        return switch (type) {
            case TINYINT, SMALLINT, INT -> Scalar.BIGINT;
            case BIGINT, VARINT -> Scalar.VARINT;
            case DECIMAL -> Scalar.DECIMAL;
            default -> Scalar.DOUBLE;
        };
    }

    private static boolean isNumber(Column column) {
        ColumnType type = column.type();
        return type == Scalar.TINYINT
                || type == Scalar.SMALLINT
                || type == Scalar.INT
                || type == Scalar.BIGINT
                || type == Scalar.VARINT
                || type == Scalar.FLOAT
                || type == Scalar.DOUBLE
                || type == Scalar.DECIMAL;
    }

    private static boolean isOrdered(Scalar type) {
        return type != Scalar.DURATION && type != Scalar.COUNTER && type != Scalar.BLOB && type != Scalar.BOOLEAN;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.plan.read.Operand;
import io.ringway.spi.Column;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a WHERE clause that CQL can state, or, of several columns by IN, that statements for each key can.
 *
 * @param operands for each slot of the restriction, in their order; of several columns by IN one, whose value is a list of
 *     lists
 * @param conjuncts which of the clause's conjuncts it belongs to; one that has several conditions holds when all of them do
 */
record ColumnCondition(Restriction restriction, List<Operand> operands, Set<Integer> conjuncts) {
    ColumnCondition {
        operands = List.copyOf(operands);
        conjuncts = Set.copyOf(conjuncts);
    }

    /** Of one conjunct. */
    ColumnCondition(Restriction restriction, List<Operand> operands, int conjunct) {
        this(restriction, operands, Set.of(conjunct));
    }

    /** A comparison of one column. */
    static ColumnCondition of(Column column, Operator operator, Operand operand, int conjunct) {
        return new ColumnCondition(Restriction.on(column, operator), List.of(operand), conjunct);
    }

    /** Several columns that have together one of several values. */
    static ColumnCondition ofKeys(List<Column> columns, Operand keys, int conjunct) {
        return new ColumnCondition(new Restriction.Together(columns, Operator.IN), List.of(keys), conjunct);
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

    /** Whether it bounds several columns together, of which this is the first. */
    boolean isTogetherFrom(Column column) {
        return restriction instanceof Restriction.Together together
                && together.columns().get(0).name().equals(column.name());
    }

    /** The bound of one column as CQL wants it beside one of several that begin with the same. */
    ColumnCondition together() {
        Restriction.Comparison comparison = (Restriction.Comparison) restriction;
        Restriction alone = new Restriction.Together(restriction.columns(), comparison.operator());
        return new ColumnCondition(alone, operands, conjuncts);
    }

    /** How the tokens of partitions are compared; null when it is not about them. */
    @Nullable
    Operator tokenOperator() {
        if (restriction instanceof Restriction.TokenBound bound) {
            return bound.operator();
        }
        return restriction instanceof Restriction.TokenOfKey of ? of.operator() : null;
    }

    /** Of one on tokens, whether CQL takes no other with an operator beside it: it takes a bound from each side, or an equality. */
    boolean excludesToken(Operator other) {
        Operator own = Objects.requireNonNull(tokenOperator());
        return own == Operator.EQUAL || other == Operator.EQUAL || isLower(own) == isLower(other);
    }

    boolean isIn() {
        return restriction instanceof Restriction.Comparison comparison && comparison.operator() == Operator.IN;
    }

    /** Whether it is {@link #ofKeys}. */
    boolean isOfKeys() {
        return restriction instanceof Restriction.Together together && together.operator() == Operator.IN;
    }

    /** How values are compared; null when not by an operator. */
    @Nullable
    Operator operator() {
        if (restriction instanceof Restriction.Comparison comparison) {
            return comparison.operator();
        }
        return restriction instanceof Restriction.Together together ? together.operator() : null;
    }

    /** Whether both bound what they are about from the same side, which CQL does not take twice. */
    boolean isSameSide(ColumnCondition other) {
        Operator first = operator();
        Operator second = other.operator();
        return first != null
                && second != null
                && first.isRange()
                && second.isRange()
                && isLower(first) == isLower(second);
    }

    private static boolean isLower(Operator operator) {
        return operator == Operator.GREATER || operator == Operator.GREATER_OR_EQUAL;
    }

    /** The condition for one of the values that its operand gives. */
    ColumnCondition inTurn() {
        return new ColumnCondition(Restriction.equal(restriction.columns().get(0)), operands, conjuncts);
    }

    /** Of one that is {@link #ofKeys} the condition on one of its columns; null when it is not about that. */
    @Nullable
    ColumnCondition part(Column column) {
        for (int i = 0; i < restriction.columns().size(); i++) {
            if (restriction.columns().get(i).name().equals(column.name())) {
                int part = i;
                Operand keys = operands.get(0);
                Operand values = arguments -> {
                    List<?> all = (List<?>) keys.storage(arguments);
                    return all == null ? null : part(all, part);
                };
                return new ColumnCondition(Restriction.equal(column), List.of(values), conjuncts);
            }
        }
        return null;
    }

    private static List<Object> part(List<?> keys, int part) {
        List<Object> values = new ArrayList<>(keys.size());
        for (Object key : keys) {
            values.add(((List<?>) key).get(part));
        }
        return values;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.QueryPlan.Path;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Operand;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ComparisonTest;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.Variable;
import io.ringway.spi.Restriction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A join with instances whose partition a row names, by values that both have in common and by constants.
 *
 * @param access whose first restrictions are those that take values of the row
 * @param key for each of these the storage value of a row
 */
record KeyedJoin(Access access, List<Expression> key) {

    /**
     * Null when the partition key is not known from the rows before.
     *
     * @param known the variables before
     * @param conditions all of which hold for what is joined
     */
    static @Nullable KeyedJoin of(
            EntityVariable variable,
            Set<Variable> known,
            List<Test> conditions,
            Planning planning,
            Constants constants,
            Evaluator evaluator) {
        List<EntityMapping> tables = TableReads.tables(variable.entity());
        if (tables.size() > 1) {
            return null;
        }
        OwnColumns own = new OwnColumns(variable, tables.get(0));
        Conditions constant = new Conditions(variable, own.table(), constants);
        List<ColumnCondition> stated = new ArrayList<>();
        List<Term> values = new ArrayList<>();
        for (Test test : conditions) {
            Equal equal = Equal.of(test, own, known);
            if (equal != null) {
                stated.add(
                        new ColumnCondition(Restriction.equal(equal.column().column()), List.of(), -1 - values.size()));
                values.add(equal.value());
            } else {
                constant.of(test, stated.size()).stream().filter(own::isOfKey).forEach(stated::add);
            }
        }
        Access access = AccessChoice.of(Planning.schema(own.table()), planning.features(), stated);
        return values.isEmpty() || access.path() != Path.PARTITION || access.filtering()
                ? null
                : ordered(access, own, stated, values, evaluator);
    }

    /** The restrictions that take values of the row first, as joins want them. */
    private static @Nullable KeyedJoin ordered(
            Access access, OwnColumns own, List<ColumnCondition> stated, List<Term> values, Evaluator evaluator) {
        List<Restriction> ofRow = new ArrayList<>();
        List<Expression> key = new ArrayList<>();
        List<Restriction> others = new ArrayList<>();
        for (Restriction restriction : access.restrictions()) {
            int value = value(restriction, stated);
            if (value < 0) {
                others.add(restriction);
            } else {
                ofRow.add(restriction);
                key.add(stored(values.get(value), own, restriction, evaluator));
            }
        }
        if (ofRow.isEmpty()) {
            return null;
        }
        List<Operand> operands = access.operands();
        ofRow.addAll(others);
        return new KeyedJoin(access.with(ofRow, operands), key);
    }

    /** Which value of the row a restriction takes; -1 when it takes a constant. */
    private static int value(Restriction restriction, List<ColumnCondition> stated) {
        for (ColumnCondition condition : stated) {
            if (condition.restriction() == restriction && condition.operands().isEmpty()) {
                return -1 - condition.conjuncts().iterator().next();
            }
        }
        return -1;
    }

    private static Expression stored(Term value, OwnColumns own, Restriction restriction, Evaluator evaluator) {
        Expression given = evaluator.compile(value);
        ColumnMapping column = own.named(restriction.columns().get(0).name());
        return (frame, arguments) -> column.valueType().toStorage(given.value(frame, arguments));
    }

    /** A column of what is joined, and a value of the same type that the row before has. */
    private record Equal(ColumnMapping column, Term value) {
        static @Nullable Equal of(Test test, OwnColumns own, Set<Variable> known) {
            if (!(test instanceof ComparisonTest comparison) || comparison.operator() != Operator.EQUAL) {
                return null;
            }
            Equal equal = of(comparison.left(), comparison.right(), own, known);
            return equal != null ? equal : of(comparison.right(), comparison.left(), own, known);
        }

        private static @Nullable Equal of(Term left, Term right, OwnColumns own, Set<Variable> known) {
            return own.has(left)
                            && right instanceof ColumnTerm column
                            && known.contains(column.variable())
                            && left.type() == right.type()
                    ? new Equal(own.column(left), right)
                    : null;
        }
    }
}

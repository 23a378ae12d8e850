// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.Comparing;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.JoinStep;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.TableRead;
import io.ringway.query.access.TableReads.Sequence;
import io.ringway.query.evaluate.Evaluator;
import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.JoinKind;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ComparisonTest;
import io.ringway.query.typed.EntityVariable;
import io.ringway.query.typed.Source;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.query.typed.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Plans joins with all instances of an entity, and products: the other side is read once, as far as conditions on it alone
 * narrow it, and rows are found by a value that both sides must have in common, if there is one.
 */
final class EntityJoins {
    private final Planning planning;
    private final FrameLayout layout;
    private final Evaluator evaluator;
    private final Constants constants;
    private final TableReads reads;

    EntityJoins(Planning planning, FrameLayout layout, Evaluator evaluator, Constants constants, TableReads reads) {
        this.planning = planning;
        this.layout = layout;
        this.evaluator = evaluator;
        this.constants = constants;
        this.reads = reads;
    }

    UnaryOperator<Rows> prepare(EntityVariable variable, Source source, List<Source> before, List<Test> where) {
        boolean outer = source.kind() == JoinKind.LEFT;
        List<Test> conditions = new ArrayList<>(Conjuncts.of(source.on()));
        if (!outer) {
            conditions.addAll(where);
        }
        @Nullable Expression on = source.on() == null ? null : evaluator.compile(source.on());
        Set<Variable> known = new HashSet<>();
        before.forEach(each -> known.add(each.variable()));
        KeyedJoin keyed = KeyedJoin.of(variable, known, conditions, planning, constants, evaluator);
        if (keyed != null) {
            EntityMapping table = TableReads.tables(variable.entity()).get(0);
            return rows -> new Rows.Joined(
                    rows,
                    new JoinStep.ByKey(List.of(reads.read(variable, table, keyed.access(), Sequence.ANY)), keyed.key()),
                    outer,
                    on);
        }
        List<EntityMapping> tables = TableReads.tables(variable.entity());
        RootAccess access = new RootAccess(variable, tables, conditions, List.of(), planning, constants);
        Sides sides = sides(variable, known, conditions);
        Expression left = sides == null ? null : key(sides.left());
        Expression right = sides == null ? null : key(sides.right());
        return rows -> {
            List<TableRead> each = new ArrayList<>();
            access.accesses().forEach((table, path) -> each.add(reads.read(variable, table, path, Sequence.ANY)));
            List<Integer> cells =
                    layout.terms(variable).stream().map(layout::cell).toList();
            return new Rows.Joined(rows, new JoinStep.Product(new Rows.Tables(each), cells, left, right), outer, on);
        };
    }

    /** Two values that are equal in every row of a join, one of each side. */
    private record Sides(Term left, Term right) {}

    private static @Nullable Sides sides(EntityVariable variable, Set<Variable> known, List<Test> conditions) {
        for (Test test : conditions) {
            if (test instanceof ComparisonTest comparison && comparison.operator() == Operator.EQUAL) {
                if (isOf(comparison.right(), Set.of(variable)) && isOf(comparison.left(), known)) {
                    return new Sides(comparison.left(), comparison.right());
                }
                if (isOf(comparison.left(), Set.of(variable)) && isOf(comparison.right(), known)) {
                    return new Sides(comparison.right(), comparison.left());
                }
            }
        }
        return null;
    }

    private static boolean isOf(Term term, Set<? extends Variable> variables) {
        return term instanceof ColumnTerm column && variables.contains(column.variable());
    }

    private Expression key(Term term) {
        Expression value = evaluator.compile(term);
        return (frame, arguments) -> Comparing.key(value.value(frame, arguments));
    }
}

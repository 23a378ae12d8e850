// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.query.tree.Comparison.Operator;
import io.ringway.query.tree.Position;
import io.ringway.query.typed.AndTest;
import io.ringway.query.typed.OrTest;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bound on several values one after the other: {@code a > 1 OR a = 1 AND b > 2}, which is how one goes on behind a row.
 *
 * @param left what rows give
 * @param operator by which the last one is compared; those before it are compared strictly, in the same direction
 * @param right for each of them the value that it is compared with
 */
record Lexicographic(List<Term> left, Operator operator, List<Term> right) {

    /** Null for anything else. */
    static @Nullable Lexicographic of(OrTest test, Constants constants) {
        Compared first = Compared.of(test.tests().get(0), constants);
        if (first == null || first.operator() != Operator.LESS && first.operator() != Operator.GREATER) {
            return null;
        }
        List<Test> further = new ArrayList<>();
        for (Test branch : test.tests().subList(1, test.tests().size())) {
            Test rest = behind(branch, first, constants);
            if (rest == null) {
                return null;
            }
            further.add(rest);
        }
        Lexicographic rest = behind(further, constants);
        return rest == null || isLess(rest.operator) != isLess(first.operator()) ? null : rest.after(first);
    }

    private static @Nullable Lexicographic behind(List<Test> branches, Constants constants) {
        if (branches.size() > 1) {
            return of(new OrTest(branches, Position.NONE), constants);
        }
        if (branches.get(0) instanceof OrTest or) {
            return of(or, constants);
        }
        Compared last = Compared.of(branches.get(0), constants);
        return last == null || last.isEqual() || last.operator() == Operator.NOT_EQUAL
                ? null
                : new Lexicographic(List.of(last.left()), last.operator(), List.of(last.right()));
    }

    /** What else a branch demands beside the first value's being equal; null when it does not demand that. */
    private static @Nullable Test behind(Test branch, Compared first, Constants constants) {
        if (!(branch instanceof AndTest and)) {
            return null;
        }
        List<Test> others = new ArrayList<>(and.tests());
        boolean equal = others.removeIf(test -> {
            Compared compared = Compared.of(test, constants);
            return compared != null
                    && compared.isEqual()
                    && compared.left().equals(first.left())
                    && compared.right().equals(first.right());
        });
        if (!equal || others.isEmpty()) {
            return null;
        }
        return others.size() == 1 ? others.get(0) : new AndTest(others, Position.NONE);
    }

    private static boolean isLess(Operator operator) {
        return operator == Operator.LESS || operator == Operator.LESS_OR_EQUAL;
    }

    private Lexicographic after(Compared first) {
        List<Term> all = new ArrayList<>(left);
        all.add(0, first.left());
        List<Term> values = new ArrayList<>(right);
        values.add(0, first.right());
        return new Lexicographic(all, operator, values);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.query.tree.Comparison;
import io.ringway.query.tree.Quantified.Quantifier;
import io.ringway.query.typed.AndTest;
import io.ringway.query.typed.ColumnTerm;
import io.ringway.query.typed.ComparisonTest;
import io.ringway.query.typed.InSubqueryTest;
import io.ringway.query.typed.QuantifiedTest;
import io.ringway.query.typed.ResolvedSelect;
import io.ringway.query.typed.ResultItem;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A WHERE clause as what has to hold together, in the words in which it can be planned best. */
final class Conjuncts {
    private Conjuncts() {}

    static List<Test> of(@Nullable Test where) {
        if (where == null) {
            return List.of();
        }
        List<Test> tests = where instanceof AndTest and ? and.tests() : List.of(where);
        return NullTests.withoutImplied(
                tests.stream().map(Conjuncts::simplified).toList());
    }

    private static Test simplified(Test test) {
        if (test instanceof QuantifiedTest any
                && any.operator() == Comparison.Operator.EQUAL
                && any.quantifier() != Quantifier.ALL) {
            return byKey(new InSubqueryTest(any.left(), any.query(), any.position()));
        }
        if (test instanceof ComparisonTest comparison) {
            return byKey(comparison);
        }
        return test instanceof InSubqueryTest in ? byKey(in) : test;
    }

    private static Test byKey(ComparisonTest test) {
        Term left = key(test.left());
        Term right = key(test.right());
        return left == null || right == null || left.type() != right.type()
                ? test
                : new ComparisonTest(test.operator(), left, right, test.position());
    }

    /** Instances whose key is one column are compared by that alone, so that no more of them is read. */
    private static Test byKey(InSubqueryTest test) {
        Term value = key(test.value());
        if (value == null || !(test.query() instanceof ResolvedSelect select) || select.grouped()) {
            return test;
        }
        ResultItem item = select.items().get(0);
        Term key = key(item.term());
        return key == null || key.type() != value.type()
                ? test
                : new InSubqueryTest(value, select.withItem(new ResultItem(item.alias(), key)), test.position());
    }

    /** An instance by the column that it is known by; anything else as it is. */
    static Term known(Term term) {
        Term key = key(term);
        return key == null ? term : key;
    }

    /** The column that an instance is known by; null for anything else, and for several. */
    private static @Nullable Term key(Term term) {
        List<ColumnTerm> key = KeyColumns.of(term);
        return key.size() == 1 ? key.get(0) : null;
    }
}

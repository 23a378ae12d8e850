// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.mapping.ColumnMapping;
import io.ringway.plan.read.Operand;
import io.ringway.query.typed.InCollectionTest;
import io.ringway.query.typed.InSubqueryTest;
import io.ringway.query.typed.InTest;
import io.ringway.query.typed.OrTest;
import io.ringway.query.typed.ResolvedQuery;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import io.ringway.spi.Column;
import io.ringway.spi.Restriction.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** That a value is one of several, of one column or of more. */
final class Memberships {
    private final OwnColumns own;
    private final Constants constants;

    Memberships(OwnColumns own, Constants constants) {
        this.own = own;
        this.constants = constants;
    }

    /** Empty for what is no such test, or is not about columns. */
    List<ColumnCondition> of(Test test, int conjunct) {
        if (test instanceof InTest in) {
            return in.items().stream().allMatch(item -> constants.isConstant(item) && fits(item, in.value()))
                    ? in(in.value(), convert -> constants.list(in.items(), convert), conjunct)
                    : List.of();
        }
        if (test instanceof InCollectionTest in) {
            return in(in.value(), convert -> constants.elements(in.collection(), convert), conjunct);
        }
        if (test instanceof InSubqueryTest in) {
            return in.query().correlated() || !isSame(in.value(), in.query())
                    ? List.of()
                    : in(in.value(), convert -> constants.elements(in.query(), convert), conjunct);
        }
        return test instanceof OrTest or ? either(or, conjunct) : List.of();
    }

    private boolean fits(Term value, Term column) {
        return !own.has(column) || Fitting.fits(value, own.column(column).valueType());
    }

    /** Whether what a query finds has the type of what it is compared with, so that it is stored in the same way. */
    private static boolean isSame(Term value, ResolvedQuery query) {
        return value.type() == query.items().get(0).type();
    }

    /** One of several values, said one by one. */
    private List<ColumnCondition> either(OrTest test, int conjunct) {
        List<Term> values = new ArrayList<>();
        Term left = null;
        for (Test each : test.tests()) {
            Compared compared = Compared.of(each, constants);
            if (compared == null || !compared.isEqual() || left != null && !left.equals(compared.left())) {
                return List.of();
            }
            if (!fits(compared.right(), compared.left())) {
                return List.of();
            }
            left = compared.left();
            values.add(compared.right());
        }
        return left == null ? List.of() : in(left, convert -> constants.list(values, convert), conjunct);
    }

    /** @param operand makes a list of the values, each converted */
    private List<ColumnCondition> in(
            Term value, Function<Function<Object, @Nullable Object>, Operand> operand, int conjunct) {
        if (own.has(value)) {
            ColumnMapping column = own.column(value);
            Operand list = operand.apply(each -> Constants.storage(each, column.valueType()));
            return List.of(ColumnCondition.of(column.column(), Operator.IN, list, conjunct));
        }
        KeyParts parts = own.parts(value);
        if (parts == null) {
            return List.of();
        }
        List<Column> columns =
                parts.columns().stream().map(ColumnMapping::column).toList();
        if (columns.size() == 1) {
            Operand list = operand.apply(parts.parts().get(0));
            return List.of(ColumnCondition.of(columns.get(0), Operator.IN, list, conjunct));
        }
        return List.of(ColumnCondition.ofKeys(columns, operand.apply(parts::of), conjunct));
    }
}

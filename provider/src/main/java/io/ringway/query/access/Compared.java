// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.access;

import io.ringway.query.tree.Comparison;
import io.ringway.query.typed.ComparisonTest;
import io.ringway.query.typed.Term;
import io.ringway.query.typed.Test;
import org.jspecify.annotations.Nullable;

/** A comparison of what rows give with what is the same for all of them, which stands on the right. */
record Compared(Term left, Comparison.Operator operator, Term right) {

    /** Null for anything else. */
    static @Nullable Compared of(Test test, Constants constants) {
        if (!(test instanceof ComparisonTest comparison)) {
            return null;
        }
        if (constants.isConstant(comparison.right())) {
            return new Compared(comparison.left(), comparison.operator(), comparison.right());
        }
        return constants.isConstant(comparison.left())
                ? new Compared(comparison.right(), turned(comparison.operator()), comparison.left())
                : null;
    }

    boolean isEqual() {
        return operator == Comparison.Operator.EQUAL;
    }

    private static Comparison.Operator turned(Comparison.Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> Comparison.Operator.GREATER;
            case LESS_OR_EQUAL -> Comparison.Operator.GREATER_OR_EQUAL;
            case GREATER -> Comparison.Operator.LESS;
            case GREATER_OR_EQUAL -> Comparison.Operator.LESS_OR_EQUAL;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Expression;
import io.ringway.query.tree.Position;
import io.ringway.query.tree.When;
import java.util.ArrayList;
import java.util.List;

/** The branches of a case, and what it gives otherwise. */
final class Branches<R> {
    private record Branch(CqlExpression<?> test, CqlExpression<?> result) {}

    private final List<Branch> branches = new ArrayList<>();
    private CqlExpression<?> otherwise = Values.none(Object.class);

    void add(CqlExpression<?> test, CqlExpression<? extends R> result) {
        branches.add(new Branch(test, result));
    }

    void otherwise(CqlExpression<? extends R> result) {
        otherwise = result;
    }

    /** Of the first result that has one. */
    @SuppressWarnings("unchecked")
    Class<? extends R> type() {
        for (Branch branch : branches) {
            if (branch.result.getJavaType() != Object.class) {
                return (Class<? extends R>) branch.result.getJavaType();
            }
        }
        return (Class<? extends R>) otherwise.getJavaType();
    }

    List<When> trees(Translation statement) {
        if (branches.isEmpty()) {
            throw Misuse.incomplete("A case has no branches", "Call when");
        }
        return branches.stream()
                .map(branch -> new When(branch.test.tree(statement), branch.result.tree(statement), Position.NONE))
                .toList();
    }

    Expression otherwise(Translation statement) {
        return otherwise.tree(statement);
    }
}

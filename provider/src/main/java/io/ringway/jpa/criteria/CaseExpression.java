// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Expression;

/** A case, whatever its branches test. */
abstract class CaseExpression<R> extends CqlExpression<R> {
    private final Branches<R> branches = new Branches<>();

    @SuppressWarnings("unchecked")
    CaseExpression() {
        super((Class<? extends R>) Object.class);
    }

    final Branches<R> branches() {
        return branches;
    }

    @Override
    public Class<? extends R> getJavaType() {
        return branches.type();
    }

    public Expression<R> otherwise(R result) {
        return otherwise(Values.of(result));
    }

    public Expression<R> otherwise(Expression<? extends R> result) {
        branches.otherwise(of(result));
        return this;
    }
}

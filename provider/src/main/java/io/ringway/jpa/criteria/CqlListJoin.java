// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Builtin;
import io.ringway.query.tree.FunctionCall;
import io.ringway.query.tree.Position;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.List;

/** A join of the elements of a list. */
final class CqlListJoin<Z, E> extends CqlJoin<Z, E> implements ListJoin<Z, E> {
    CqlListJoin(JoinSpec spec, Origin origin, Type<E> element) {
        super(spec, origin, element.getJavaType(), JoinKinds.managed(element));
    }

    @Override
    public ListJoin<Z, E> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public ListJoin<Z, E> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public ListAttribute<? super Z, E> getModel() {
        return (ListAttribute<? super Z, E>) super.getModel();
    }

    @Override
    public Expression<Integer> index() {
        return new ComputedExpression<>(
                Integer.class, statement -> new FunctionCall(Builtin.INDEX, List.of(path(statement)), Position.NONE));
    }
}

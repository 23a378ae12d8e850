// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.Type;

/** A join of the elements of a set. */
final class CqlSetJoin<Z, E> extends CqlJoin<Z, E> implements SetJoin<Z, E> {
    CqlSetJoin(JoinSpec spec, Origin origin, Type<E> element) {
        super(spec, origin, element.getJavaType(), JoinKinds.managed(element));
    }

    @Override
    public SetJoin<Z, E> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public SetJoin<Z, E> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public SetAttribute<? super Z, E> getModel() {
        return (SetAttribute<? super Z, E>) super.getModel();
    }
}

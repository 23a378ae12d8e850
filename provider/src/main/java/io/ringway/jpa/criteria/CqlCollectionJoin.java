// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.Type;

/** A join of the elements of a collection. */
final class CqlCollectionJoin<Z, E> extends CqlJoin<Z, E> implements CollectionJoin<Z, E> {
    CqlCollectionJoin(JoinSpec spec, Origin origin, Type<E> element) {
        super(spec, origin, element.getJavaType(), JoinKinds.managed(element));
    }

    @Override
    public CollectionJoin<Z, E> on(Expression<Boolean> restriction) {
        super.on(restriction);
        return this;
    }

    @Override
    public CollectionJoin<Z, E> on(Predicate... restrictions) {
        super.on(restrictions);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public CollectionAttribute<? super Z, E> getModel() {
        return (CollectionAttribute<? super Z, E>) super.getModel();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.AbstractQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query or subquery, as far as the interfaces of both say the same of it. */
interface CqlAbstractQuery<T> extends AbstractQuery<T> {
    QueryParts parts();

    @Override
    default <X> Root<X> from(Class<X> entityClass) {
        return parts().from(entityClass);
    }

    @Override
    default <X> Root<X> from(EntityType<X> entity) {
        return parts().from(entity);
    }

    @Override
    default <U> Subquery<U> subquery(Class<U> type) {
        return new CqlSubquery<>(this, parts().metamodel(), type);
    }

    @Override
    default <U> Subquery<U> subquery(EntityType<U> type) {
        return subquery(Misuse.requireNonNull(type, "type").getJavaType());
    }

    @Override
    default Set<Root<?>> getRoots() {
        return parts().roots();
    }

    @Override
    default List<Expression<?>> getGroupList() {
        return parts().groups();
    }

    @Override
    default @Nullable Predicate getGroupRestriction() {
        return parts().groupRestriction();
    }

    @Override
    default @Nullable Predicate getRestriction() {
        return parts().restriction();
    }

    @Override
    default boolean isDistinct() {
        return parts().isDistinct();
    }
}

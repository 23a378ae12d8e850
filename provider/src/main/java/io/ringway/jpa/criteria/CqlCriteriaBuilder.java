// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import io.ringway.query.tree.Position;
import io.ringway.query.tree.Treat;
import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;

/**
 * The criteria builder of a unit (Jakarta Persistence 3.2, 6.5). Safe for use by any number of threads; what it makes is for one,
 * and is refused by the builders of other providers. {@link Translated} makes statements of it.
 *
 * <p>Its methods stand by subject in the classes above it; here is what narrows types.
 */
public final class CqlCriteriaBuilder extends ChoiceOperations {
    /** @param metamodel of the unit whose entities are queried */
    public CqlCriteriaBuilder(Metamodel metamodel) {
        super(metamodel);
    }

    @Override
    public <X, T, V extends T> Join<X, V> treat(Join<X, T> join, Class<V> type) {
        return treated(join, type);
    }

    @Override
    public <X, T, E extends T> CollectionJoin<X, E> treat(CollectionJoin<X, T> join, Class<E> type) {
        return treated(join, type);
    }

    @Override
    public <X, T, E extends T> SetJoin<X, E> treat(SetJoin<X, T> join, Class<E> type) {
        return treated(join, type);
    }

    @Override
    public <X, T, E extends T> ListJoin<X, E> treat(ListJoin<X, T> join, Class<E> type) {
        return treated(join, type);
    }

    @Override
    public <X, K, T, V extends T> MapJoin<X, K, V> treat(MapJoin<X, K, T> join, Class<V> type) {
        return treated(join, type);
    }

    @Override
    public <X, T extends X> Path<T> treat(Path<X> path, Class<T> type) {
        CqlPath<X> own = CqlPath.of(path);
        EntityType<T> entity = entity(type);
        return new DerivedPath<>(
                own,
                type,
                entity,
                "TREAT(" + own + " AS " + entity.getName() + ")",
                statement -> new Treat(own.path(statement), entity.getName(), Position.NONE));
    }

    @Override
    public <X, T extends X> Root<T> treat(Root<X> root, Class<T> type) {
        return new CqlRoot<>(metamodel(), entity(type), Origin.treated((CqlRoot<X>) CqlPath.of(root)));
    }

    /** The view is of the same kind as the join. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <J> J treated(Join<?, ?> join, Class<?> type) {
        CqlJoin<?, ?> own = (CqlJoin<?, ?>) CqlPath.of((Path<?>) join);
        return (J) JoinKinds.view(own, Origin.treated(own), entity(type));
    }

    private <T> EntityType<T> entity(Class<T> type) {
        return metamodel().entity(Misuse.requireNonNull(type, "type"));
    }
}

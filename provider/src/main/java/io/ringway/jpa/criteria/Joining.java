// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.CollectionJoin;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.MapJoin;
import jakarta.persistence.criteria.SetJoin;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.CollectionAttribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.SetAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import org.jspecify.annotations.Nullable;

/** The ways to join (Jakarta Persistence 3.2, 6.5.3), all of which come down to two. */
@SuppressWarnings("hiding")
abstract class Joining<Z, X> extends CqlPath<X> implements From<Z, X> {
    Joining(Class<? extends X> javaType, @Nullable ManagedType<X> managed) {
        super(javaType, managed);
    }

    /** A join of an attribute, of the kind that the attribute is. */
    abstract CqlJoin<?, ?> joinAttribute(@Nullable Attribute<?, ?> attribute, JoinType type);

    abstract <Y> CqlJoin<X, Y> joinEntity(EntityType<Y> entity, JoinType type);

    abstract <Y> EntityType<Y> entity(Class<Y> type);

    /** The kind of join that the attribute has, and its type parameters, are those of the caller's attribute. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private <J> J typed(@Nullable Attribute<?, ?> attribute, JoinType type) {
        return (J) joinAttribute(attribute, type);
    }

    @Override
    public <Y> Join<X, Y> join(Class<Y> entityClass) {
        return join(entityClass, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(Class<Y> entityClass, JoinType joinType) {
        return joinEntity(entity(entityClass), joinType);
    }

    @Override
    public <Y> Join<X, Y> join(EntityType<Y> entity) {
        return join(entity, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(EntityType<Y> entity, JoinType joinType) {
        return joinEntity(Misuse.requireNonNull(entity, "entity"), joinType);
    }

    @Override
    public <Y> Join<X, Y> join(SingularAttribute<? super X, Y> attribute) {
        return typed(attribute, JoinType.INNER);
    }

    @Override
    public <Y> Join<X, Y> join(SingularAttribute<? super X, Y> attribute, JoinType type) {
        return typed(attribute, type);
    }

    @Override
    public <Y> CollectionJoin<X, Y> join(CollectionAttribute<? super X, Y> collection) {
        return typed(collection, JoinType.INNER);
    }

    @Override
    public <Y> SetJoin<X, Y> join(SetAttribute<? super X, Y> set) {
        return typed(set, JoinType.INNER);
    }

    @Override
    public <Y> ListJoin<X, Y> join(ListAttribute<? super X, Y> list) {
        return typed(list, JoinType.INNER);
    }

    @Override
    public <K, V> MapJoin<X, K, V> join(MapAttribute<? super X, K, V> map) {
        return typed(map, JoinType.INNER);
    }

    @Override
    public <Y> CollectionJoin<X, Y> join(CollectionAttribute<? super X, Y> collection, JoinType type) {
        return typed(collection, type);
    }

    @Override
    public <Y> SetJoin<X, Y> join(SetAttribute<? super X, Y> set, JoinType type) {
        return typed(set, type);
    }

    @Override
    public <Y> ListJoin<X, Y> join(ListAttribute<? super X, Y> list, JoinType type) {
        return typed(list, type);
    }

    @Override
    public <K, V> MapJoin<X, K, V> join(MapAttribute<? super X, K, V> map, JoinType type) {
        return typed(map, type);
    }

    @Override
    public <X, Y> Join<X, Y> join(String attributeName) {
        return join(attributeName, JoinType.INNER);
    }

    @Override
    public <X, Y> CollectionJoin<X, Y> joinCollection(String attributeName) {
        return joinCollection(attributeName, JoinType.INNER);
    }

    @Override
    public <X, Y> SetJoin<X, Y> joinSet(String attributeName) {
        return joinSet(attributeName, JoinType.INNER);
    }

    @Override
    public <X, Y> ListJoin<X, Y> joinList(String attributeName) {
        return joinList(attributeName, JoinType.INNER);
    }

    @Override
    public <X, K, V> MapJoin<X, K, V> joinMap(String attributeName) {
        return joinMap(attributeName, JoinType.INNER);
    }

    @Override
    public <X, Y> Join<X, Y> join(String attributeName, JoinType type) {
        return typed(attribute(attributeName), type);
    }

    @Override
    public <X, Y> CollectionJoin<X, Y> joinCollection(String attributeName, JoinType type) {
        return typed(requireManaged().getCollection(attributeName), type);
    }

    @Override
    public <X, Y> SetJoin<X, Y> joinSet(String attributeName, JoinType type) {
        return typed(requireManaged().getSet(attributeName), type);
    }

    @Override
    public <X, Y> ListJoin<X, Y> joinList(String attributeName, JoinType type) {
        return typed(requireManaged().getList(attributeName), type);
    }

    @Override
    public <X, K, V> MapJoin<X, K, V> joinMap(String attributeName, JoinType type) {
        return typed(requireManaged().getMap(attributeName), type);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import java.util.Set;

/** That an association is read together with its owner. */
@SuppressWarnings("hiding")
final class CqlFetch<Z, X> implements Fetch<Z, X> {
    private final FetchParent<?, Z> parent;
    private final Attribute<? super Z, ?> attribute;
    private final JoinType type;
    private final Fetches<X> fetches;

    @SuppressWarnings("unchecked")
    CqlFetch(FetchParent<?, Z> parent, Attribute<? super Z, ?> attribute, JoinType type) {
        this.parent = parent;
        this.attribute = attribute;
        this.type = type;
        this.fetches =
                new Fetches<>(this, (jakarta.persistence.metamodel.ManagedType<X>) JoinKinds.managed(attribute), null);
    }

    List<CqlFetch<?, ?>> fetches() {
        return fetches.all();
    }

    @Override
    public Attribute<? super Z, ?> getAttribute() {
        return attribute;
    }

    @Override
    public FetchParent<?, Z> getParent() {
        return parent;
    }

    @Override
    public JoinType getJoinType() {
        return type;
    }

    @Override
    public Set<Fetch<X, ?>> getFetches() {
        return fetches.asSet();
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> next) {
        return fetches.add(next, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> next, JoinType joinType) {
        return fetches.add(next, joinType);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> next) {
        return fetches.add(next, JoinType.INNER);
    }

    @Override
    public <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> next, JoinType joinType) {
        return fetches.add(next, joinType);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <X, Y> Fetch<X, Y> fetch(String attributeName) {
        return (Fetch<X, Y>) fetches.add(attributeName, JoinType.INNER);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <X, Y> Fetch<X, Y> fetch(String attributeName, JoinType joinType) {
        return (Fetch<X, Y>) fetches.add(attributeName, joinType);
    }

    @Override
    public String toString() {
        return parent + "." + attribute.getName();
    }
}

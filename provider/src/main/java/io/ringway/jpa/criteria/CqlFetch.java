// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;

/** That an association is read together with its owner. */
@SuppressWarnings("hiding")
final class CqlFetch<Z, X> implements Fetch<Z, X>, CqlFetchParent<Z, X> {
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

    @Override
    public Fetches<X> fetches() {
        return fetches;
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
    public String toString() {
        return parent + "." + attribute.getName();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Set;

/** What associations can be read together with: a root, a join, or another fetch. */
@SuppressWarnings("hiding")
interface CqlFetchParent<Z, X> extends FetchParent<Z, X> {
    /** What is read together with it. */
    Fetches<X> fetches();

    @Override
    default Set<Fetch<X, ?>> getFetches() {
        return fetches().asSet();
    }

    @Override
    default <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> attribute) {
        return fetches().add(attribute, JoinType.INNER);
    }

    @Override
    default <Y> Fetch<X, Y> fetch(SingularAttribute<? super X, Y> attribute, JoinType type) {
        return fetches().add(attribute, type);
    }

    @Override
    default <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> attribute) {
        return fetches().add(attribute, JoinType.INNER);
    }

    @Override
    default <Y> Fetch<X, Y> fetch(PluralAttribute<? super X, ?, Y> attribute, JoinType type) {
        return fetches().add(attribute, type);
    }

    @Override
    @SuppressWarnings("unchecked")
    default <X, Y> Fetch<X, Y> fetch(String attributeName) {
        return (Fetch<X, Y>) fetches().add(attributeName, JoinType.INNER);
    }

    @Override
    @SuppressWarnings("unchecked")
    default <X, Y> Fetch<X, Y> fetch(String attributeName, JoinType type) {
        return (Fetch<X, Y>) fetches().add(attributeName, type);
    }
}

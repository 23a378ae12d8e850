// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa.criteria;

import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.FetchParent;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is read together with something. */
final class Fetches<X> {
    private final FetchParent<?, X> parent;
    private final @Nullable ManagedType<X> managed;
    private final List<CqlFetch<?, ?>> fetches;

    /** @param shared of what it is another view of; null when it is none */
    Fetches(FetchParent<?, X> parent, @Nullable ManagedType<X> managed, @Nullable Fetches<?> shared) {
        this.parent = parent;
        this.managed = managed;
        this.fetches = shared == null ? new ArrayList<>() : shared.fetches;
    }

    List<CqlFetch<?, ?>> all() {
        return fetches;
    }

    @SuppressWarnings("unchecked")
    Set<Fetch<X, ?>> asSet() {
        return (Set<Fetch<X, ?>>) (Set<?>) new LinkedHashSet<>(fetches);
    }

    @SuppressWarnings("unchecked")
    <Y> CqlFetch<X, Y> add(@Nullable Attribute<?, ?> attribute, JoinType type) {
        Attribute<? super X, ?> given = (Attribute<? super X, ?>) Misuse.requireNonNull(attribute, "attribute");
        CqlFetch<X, Y> fetch = new CqlFetch<>(parent, given, JoinKinds.supported(type));
        fetches.add(fetch);
        return fetch;
    }

    <Y> CqlFetch<X, Y> add(String name, JoinType type) {
        if (managed == null) {
            throw Misuse.noJoin(parent + "." + name);
        }
        return add(managed.getAttribute(Misuse.requireNonNull(name, "name of the attribute")), type);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.plan;

import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.Datastore;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The plans of a unit's entities at the places where they are used. */
public final class PlanCache {
    private final int entities;
    private final ConcurrentMap<Placement, AtPlace> places = new ConcurrentHashMap<>();

    /** @param entities how many mappings the unit has */
    public PlanCache(int entities) {
        this.entities = entities;
    }

    /**
     * The plans of an entity.
     *
     * @param datastore the open connection of the place; another one than before makes the plans anew
     */
    public EntityPlans plans(Placement place, Datastore datastore, EntityMapping mapping) {
        AtPlace known = places.get(place);
        if (known == null || known.datastore != datastore) {
            known = new AtPlace(datastore, new AtomicReferenceArray<>(entities));
            places.put(place, known);
        }
        @Nullable EntityPlans plans = known.plans.get(mapping.index());
        if (plans == null) {
            plans = new EntityPlans(mapping, place.keyspace(), datastore);
            EntityPlans other = known.plans.compareAndExchange(mapping.index(), null, plans);
            return other == null ? plans : other;
        }
        return plans;
    }

    private record AtPlace(Datastore datastore, AtomicReferenceArray<@Nullable EntityPlans> plans) {}
}

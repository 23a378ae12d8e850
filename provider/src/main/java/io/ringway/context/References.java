// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.connect.Placement;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.store.EntityReader;
import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The references of one persistence context: managed instances of which only the id is loaded. The first read of one loads
 * it and all others that wait, in one burst; those that are to be loaded with what refers to them are loaded in rounds,
 * one burst for each step away.
 */
final class References {
    private final EntityReader reader;
    private final IdentityMap identities;
    private final RouteChecks routes;
    private List<EntityState> waiting = new ArrayList<>();

    References(EntityReader reader, IdentityMap identities, RouteChecks routes) {
        this.reader = reader;
        this.identities = identities;
        this.routes = routes;
    }

    /** A new managed instance that waits to be read. */
    EntityState add(RowIdentity row, Object entity) {
        EntityState state = manage(row, entity);
        waiting.add(state);
        return state;
    }

    void clear() {
        waiting.clear();
    }

    /** Loads one reference; false when there is no such row. */
    boolean load(EntityState reference) {
        complete(List.of(reference));
        return !reference.isIncomplete();
    }

    /**
     * Loads a reference that is read, and all others that wait; those whose row is not there wait on.
     *
     * @return false when there is no row of the one that is read
     */
    boolean loadAll(EntityState touched) {
        List<EntityState> burst = waiting;
        waiting = new ArrayList<>();
        burst.removeIf(state -> identities.get(state.key()) != state || !state.isIncomplete());
        if (!burst.contains(touched)) {
            burst.add(touched);
        }
        complete(burst);
        for (EntityState state : burst) {
            if (state != touched && state.isIncomplete()) {
                waiting.add(state);
            }
        }
        return !touched.isIncomplete();
    }

    /** Loads what references lack, in one burst, and links what they refer to. */
    void complete(List<EntityState> references) {
        reader.complete(references);
        link(references);
    }

    /**
     * Makes managed what instances refer to that were read: the instances there are already take the place of those that
     * only carry an id, and what is to be loaded at once is loaded.
     */
    void link(List<EntityState> read) {
        Set<EntityState> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        List<EntityState> round = new ArrayList<>(read);
        while (!round.isEmpty()) {
            List<EntityState> next = new ArrayList<>();
            for (int i = 0; i < round.size(); i++) {
                link(round.get(i), round, next);
            }
            next.removeIf(state -> !asked.add(state));
            if (!next.isEmpty()) {
                load(next);
            }
            round = next;
        }
    }

    /**
     * @param round gets the instances that become managed: their ids may refer to others
     * @param eager gets those that are to be loaded at once
     */
    private void link(EntityState owner, List<EntityState> round, List<EntityState> eager) {
        for (ReferenceAttribute reference : owner.mapping().references()) {
            Object carrier = owner.isLoaded(reference.ordinal()) ? reference.get(owner.entity()) : null;
            if (carrier == null || identities.of(carrier) != null) {
                continue;
            }
            EntityMapping target = reference.target();
            Placement place = routes.referred(target, owner.home());
            RowIdentity row = new RowIdentity(target, place, target.id().require(carrier));
            EntityState known = identities.get(new EntityKey(place, target, row.id()));
            boolean atOnce = reference.association().eager() || !target.enhanced();
            if (known == null) {
                known = atOnce ? manage(row, carrier) : add(row, carrier);
                if (target.hasAssociations()) {
                    round.add(known);
                }
            }
            if (atOnce && known.isIncomplete() && known.status() == Status.MANAGED) {
                eager.add(known);
            }
            reference.set(owner.entity(), known.entity());
        }
    }

    /** An enhanced reference that could not be loaded waits; another one would pass for an instance that is complete. */
    private void load(List<EntityState> references) {
        try {
            reader.complete(references);
        } finally {
            for (EntityState state : references) {
                if (state.isIncomplete() && state.mapping().enhanced()) {
                    waiting.add(state);
                } else if (state.isIncomplete()) {
                    identities.remove(state);
                }
            }
        }
        for (EntityState state : references) {
            if (state.isIncomplete() && !state.mapping().enhanced()) {
                throw missing(state);
            }
        }
    }

    private EntityState manage(RowIdentity row, Object entity) {
        EntityKey key = new EntityKey(row.place(), row.mapping(), row.id());
        EntityState state = new EntityState(identities.tenure(), key, row, entity, Status.MANAGED);
        state.idLoaded();
        identities.add(state);
        return state;
    }

    private static EntityNotFoundException missing(EntityState state) {
        return new EntityNotFoundException(
                Problem.of("RW-1330", "A row refers to the id " + state.id() + ", and there is no such row")
                        .at(state.mapping().name() + " at " + state.home())
                        .because("The class is not enhanced, so that what it is referred to by is loaded with it")
                        .fix("Enhance the class: then the reference is given, and only its reading fails")
                        .text());
    }
}

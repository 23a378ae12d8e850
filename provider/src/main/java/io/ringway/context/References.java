// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.connect.Placement;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.EntityMapping;
import io.ringway.store.EntityReader;
import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The references of one persistence context: managed instances of which only the id is loaded. */
final class References {
    private final EntityReader reader;
    private final IdentityMap identities;
    private final ContextEvents events;
    private List<EntityState> waiting = new ArrayList<>();

    References(EntityReader reader, IdentityMap identities, ContextEvents events) {
        this.reader = reader;
        this.identities = identities;
        this.events = events;
    }

    /** A new managed instance that waits to be read. */
    EntityState add(RowIdentity row, Object entity) {
        EntityState state = manage(row, entity);
        waiting.add(state);
        return state;
    }

    /** A row that was read into a new instance, of which no instance is managed yet. */
    EntityState adopt(RowIdentity row, Object read) {
        EntityKey key = new EntityKey(row.place(), row.mapping(), row.id());
        EntityState state = new EntityState(identities.tenure(), key, row, read, Status.MANAGED);
        identities.add(state);
        state.allLoaded();
        events.loaded(state);
        return state;
    }

    /** The instance of a row that is managed as such an entity; null when there is none, or it is of another class. */
    @Nullable
    EntityState known(EntityMapping target, Placement place, Object id) {
        EntityState known = identities.get(new EntityKey(place, target, id));
        return known != null && target.type().isInstance(known.entity()) ? known : null;
    }

    void clear() {
        waiting.clear();
    }

    /** All that wait, and the one that is read. */
    List<EntityState> take(EntityState touched) {
        List<EntityState> burst = waiting;
        waiting = new ArrayList<>();
        burst.removeIf(state -> identities.get(state.key()) != state || !state.isIncomplete());
        if (!burst.contains(touched)) {
            burst.add(touched);
        }
        return burst;
    }

    /** Loads what references lack, in one burst; those whose row is not there wait on. */
    void complete(List<EntityState> references) {
        reader.complete(references);
        events.completed(references);
        for (EntityState state : references) {
            if (state.isIncomplete() && !waiting.contains(state)) {
                waiting.add(state);
            }
        }
    }

    /**
     * The managed instance for one that only carries an id.
     *
     * @param atOnce whether it is going to be loaded at once, so that it does not wait
     */
    EntityState resolve(EntityMapping target, Placement place, Object carrier, boolean atOnce) {
        RowIdentity row = new RowIdentity(target, place, target.id().require(carrier));
        EntityState known = identities.get(new EntityKey(place, target, row.id()));
        if (known != null) {
            return known;
        }
        return atOnce ? manage(row, carrier) : add(row, carrier);
    }

    /** Loads references at once. An unenhanced one that is not there would pass for an instance that is complete. */
    void loadNow(List<EntityState> references) {
        try {
            reader.complete(references);
            events.completed(references);
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

// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.Using;
import io.ringway.WriteOutcome.Operation;
import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.RowTracker;
import io.ringway.plan.RowWrite;
import io.ringway.plan.WriteSettings;
import io.ringway.spi.Tracked;
import io.ringway.store.EntityReader;
import io.ringway.store.ManagedRows;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The managed instances of one EntityManager (Jakarta Persistence 3.2, chapter 3). */
public final class PersistenceContext implements ManagedRows {
    private final EntityModel model;
    private final EntityReader reader;
    private final Flusher flusher;
    private final RouteChecks routes;
    private final ThreadGuard guard = new ThreadGuard();
    private final IdentityMap identities = new IdentityMap(this);
    private final WaitingReferences references;

    public PersistenceContext(EntityModel model, Router router, EntityReader reader, Flusher flusher) {
        this.model = model;
        this.reader = reader;
        this.flusher = flusher;
        this.references = new WaitingReferences(reader);
        this.routes = new RouteChecks(router);
    }

    /** The instance of a row; null when there is no such row, or it is removed here. */
    public @Nullable Object find(EntityMapping mapping, Object id, RouteChoice choice, ReadSettings settings) {
        mapping.id().check(id);
        boolean entered = guard.enter();
        try {
            return find(new RowIdentity(mapping, routes.place(mapping, choice, null), id), settings);
        } finally {
            guard.exit(entered);
        }
    }

    /** An instance of which only the id is known; its first read loads it. Unenhanced, it is loaded at once. */
    public Object reference(EntityMapping mapping, Object id, RouteChoice choice) {
        mapping.id().check(id);
        boolean entered = guard.enter();
        try {
            RowIdentity row = new RowIdentity(mapping, routes.place(mapping, choice, null), id);
            EntityState known = identities.get(new EntityKey(row.place(), mapping, id));
            if (known != null && known.status() != Status.REMOVED) {
                return known.entity();
            }
            Object there = mapping.enhanced() && known == null ? newReference(row) : find(row, ReadSettings.NONE);
            if (there == null) {
                throw notFound(mapping, id);
            }
            return there;
        } finally {
            guard.exit(entered);
        }
    }

    /** Makes an instance managed; its row is inserted by the next flush. */
    public void persist(Object entity, RouteChoice choice, WriteSettings settings) {
        EntityMapping mapping = model.entity(entity.getClass());
        boolean entered = guard.enter();
        try {
            EntityState state = identities.of(entity);
            if (state == null) {
                persistNew(mapping, entity, choice, settings);
                return;
            }
            routes.requireHome(state, choice, "persist");
            if (state.status() == Status.REMOVED) {
                state.restored();
            }
            applySettings(state, settings);
        } finally {
            guard.exit(entered);
        }
    }

    /** The managed instance with the state of another one (Jakarta Persistence 3.2, 3.2.7.1). */
    public Object merge(Object entity, RouteChoice choice, WriteSettings settings) {
        EntityMapping mapping = model.entity(entity.getClass());
        boolean entered = guard.enter();
        try {
            EntityState state = identities.of(entity);
            if (state != null && state.status() == Status.REMOVED) {
                throw new IllegalArgumentException(Problem.of("RW-1307", "A removed instance cannot be merged")
                        .at(mapping.name())
                        .fix("Persist it again")
                        .text());
            }
            Placement home = routes.home(entity, state);
            Placement place = routes.place(mapping, choice, home);
            if (state != null && home == place) {
                return entity;
            }
            RowIdentity row = new RowIdentity(mapping, place, mapping.id().require(entity));
            return mergeInto(row, entity, home, choice, settings);
        } finally {
            guard.exit(entered);
        }
    }

    /** The row is deleted by the next flush. */
    public void remove(Object entity, RouteChoice choice, WriteSettings settings) {
        boolean entered = guard.enter();
        try {
            EntityState state = require(entity, "removed");
            routes.requireHome(state, choice, "remove");
            if (state.isUnwritten()) {
                identities.remove(state);
                return;
            }
            requireFor(settings, Operation.DELETE, state.mapping());
            state.removed();
            state.settings(settings);
        } finally {
            guard.exit(entered);
        }
    }

    /** Overwrites an instance with its row; what was changed and not flushed is lost. */
    public void refresh(Object entity, RouteChoice choice, ReadSettings settings) {
        boolean entered = guard.enter();
        try {
            EntityState state = require(entity, "refreshed");
            routes.requireHome(state, choice, "refresh");
            if (state.status() != Status.MANAGED) {
                throw notManaged(state.mapping(), "refreshed");
            }
            if (!reader.refresh(state.mapping(), state.home(), state.id(), entity, settings)) {
                throw notFound(state.mapping(), state.id());
            }
            state.allLoaded();
        } finally {
            guard.exit(entered);
        }
    }

    public void detach(Object entity) {
        model.entity(entity.getClass());
        boolean entered = guard.enter();
        try {
            EntityState state = identities.of(entity);
            if (state != null) {
                identities.remove(state);
            }
        } finally {
            guard.exit(entered);
        }
    }

    public boolean contains(Object entity) {
        model.entity(entity.getClass());
        EntityState state = identities.of(entity);
        return state != null && state.status() != Status.REMOVED;
    }

    /** @throws RuntimeException as {@link io.ringway.store.Accounting#account} says */
    public void flush() {
        boolean entered = guard.enter();
        try {
            flusher.flush(identities);
        } finally {
            guard.exit(entered);
        }
    }

    /** Detaches every instance; what was not flushed is lost. */
    public void clear() {
        boolean entered = guard.enter();
        try {
            identities.clear();
            references.clear();
        } finally {
            guard.exit(entered);
        }
    }

    /** The managed instance of a row that a query has read into a new instance: the one that was there before, if any. */
    public @Nullable Object adopt(EntityMapping mapping, Placement place, Object read) {
        boolean entered = guard.enter();
        try {
            RowIdentity row = new RowIdentity(mapping, place, mapping.id().require(read));
            EntityKey key = new EntityKey(place, mapping, row.id());
            EntityState state = new EntityState(identities.tenure(), key, row, read, Status.MANAGED);
            EntityState known = identities.addIfAbsent(state);
            if (known != null) {
                return known.status() == Status.REMOVED ? null : known.entity();
            }
            state.allLoaded();
            return read;
        } finally {
            guard.exit(entered);
        }
    }

    @Override
    public @Nullable RowTracker tracker(Object entity) {
        EntityState state = identities.of(entity);
        return state != null ? state : RowTracker.of(entity);
    }

    @Override
    public boolean manages(Object entity) {
        return identities.of(entity) != null;
    }

    @Override
    public boolean settle(RowWrite write, io.ringway.WriteOutcome.Status status) {
        EntityState state = identities.of(write.target().entity());
        if (state == null || state.home() != write.target().place()) {
            return false;
        }
        Flusher.settle(state, write, status, identities);
        return true;
    }

    /**
     * Checks that a managed instance may be used with a route.
     *
     * @param verb what is to be done, such as {@code lock}
     * @throws io.ringway.RouteMismatchException when it lives at another place
     */
    public void requireHome(Object entity, RouteChoice choice, String verb) {
        routes.requireHome(require(entity, verb + "ed"), choice, verb);
    }

    /** Loads a reference that is read, and all others that wait, in one burst. */
    void load(EntityState touched) {
        boolean entered = guard.enter();
        try {
            if (!references.loadAll(touched, state -> state.isManagedBy(this))) {
                throw notFound(touched.mapping(), touched.id());
            }
        } finally {
            guard.exit(entered);
        }
    }

    private @Nullable Object find(RowIdentity row, ReadSettings settings) {
        EntityKey key = new EntityKey(row.place(), row.mapping(), row.id());
        EntityState known = identities.get(key);
        if (known != null) {
            if (known.status() == Status.REMOVED) {
                return null;
            }
            return !known.isIncomplete() || references.load(known) ? known.entity() : null;
        }
        Object read = reader.find(row.mapping(), row.place(), row.id(), settings);
        return read == null ? null : manage(key, row, read).entity();
    }

    private EntityState manage(EntityKey key, RowIdentity row, Object entity) {
        EntityState state = new EntityState(identities.tenure(), key, row, entity, Status.MANAGED);
        identities.add(state);
        state.allLoaded();
        return state;
    }

    private Object newReference(RowIdentity row) {
        Object entity = row.mapping().newInstance();
        row.mapping().id().assign(entity, row.id());
        EntityKey key = new EntityKey(row.place(), row.mapping(), row.id());
        EntityState state = new EntityState(identities.tenure(), key, row, entity, Status.MANAGED);
        state.idLoaded();
        identities.add(state);
        references.add(state);
        return entity;
    }

    private void persistNew(EntityMapping mapping, Object entity, RouteChoice choice, WriteSettings settings) {
        if (entity instanceof Tracked tracked && tracked.$tracker() != null) {
            throw new EntityExistsException(Problem.of("RW-1308", "A detached instance is passed to persist")
                    .at(mapping.name())
                    .because("It was read from the database, so its row exists")
                    .fix("Merge it, or change the instance that is managed")
                    .text());
        }
        requireFor(settings, Operation.INSERT, mapping);
        Object id = mapping.id().require(entity);
        RowIdentity row = new RowIdentity(mapping, routes.place(mapping, choice, null), id);
        EntityKey key = new EntityKey(row.place(), mapping, id);
        EntityState state = new EntityState(identities.tenure(), key, row, entity, Status.NEW);
        EntityState before = identities.addIfAbsent(state);
        if (before != null) {
            replace(before, state);
        }
        state.allLoaded();
        state.settings(settings);
    }

    /** A row that is to be deleted becomes one that is to be overwritten; any other stays what it is. */
    private void replace(EntityState before, EntityState state) {
        if (before.status() != Status.REMOVED) {
            throw new EntityExistsException(
                    Problem.of("RW-1309", "Another instance with the id " + state.id() + " is managed already")
                            .at(state.mapping().name())
                            .fix("Change that instance, or choose another id")
                            .text());
        }
        identities.forget(before);
        identities.add(state);
        state.replaces(before.rowVersion());
    }

    /**
     * @param home where the instance came from; null when it does not say, and then only a route that the caller names makes
     *     it a copy
     */
    private Object mergeInto(
            RowIdentity row, Object source, @Nullable Placement home, RouteChoice choice, WriteSettings settings) {
        Object there = find(row, ReadSettings.NONE);
        if (there == null) {
            if (home == null ? choice.isOpen() : home == row.place()) {
                Merging.requireNew(row, source);
            }
            Object copy = Merging.copyOfNew(row.mapping(), source, row.id());
            persistNew(row.mapping(), copy, at(row.place()), settings);
            return copy;
        }
        EntityState target = Objects.requireNonNull(identities.of(there));
        if (home == null || home == row.place()) {
            Merging.requireSameVersion(source, target);
        }
        Merging.copyChanges(source, target);
        applySettings(target, settings);
        return there;
    }

    private static void requireFor(WriteSettings settings, Operation operation, EntityMapping mapping) {
        settings.requireFor(operation, mapping.name(), mapping.version() != null);
    }

    private static void applySettings(EntityState state, WriteSettings settings) {
        if (settings != WriteSettings.NONE) {
            requireFor(settings, state.status() == Status.NEW ? Operation.INSERT : Operation.UPDATE, state.mapping());
            state.settings(settings);
        }
    }

    private static RouteChoice at(Placement place) {
        return new RouteChoice(Using.route(place.connection(), place.keyspace()), null);
    }

    private EntityState require(Object entity, String verb) {
        EntityMapping mapping = model.entity(entity.getClass());
        EntityState state = identities.of(entity);
        if (state == null) {
            throw notManaged(mapping, verb);
        }
        return state;
    }

    private static IllegalArgumentException notManaged(EntityMapping mapping, String verb) {
        return new IllegalArgumentException(Problem.of("RW-1310", "An instance that is not managed cannot be " + verb)
                .at(mapping.name())
                .because("It is new, detached or removed")
                .fix("Use the instance that find or merge gives")
                .text());
    }

    private static EntityNotFoundException notFound(EntityMapping mapping, Object id) {
        return new EntityNotFoundException(Problem.of("RW-1311", "There is no row with the id " + id)
                .at(mapping.name())
                .because("It was deleted, or never written")
                .text());
    }
}

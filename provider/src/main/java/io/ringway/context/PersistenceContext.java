// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.context.EntityState.Status;
import io.ringway.life.Lives;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.FetchPlan;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.RowTracker;
import io.ringway.plan.RowWrite;
import io.ringway.plan.WriteSettings;
import io.ringway.store.EntityReader;
import io.ringway.store.ManagedRows;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The managed instances of one EntityManager (Jakarta Persistence 3.2, chapter 3). */
public final class PersistenceContext implements ManagedRows {
    private final EntityModel model;
    private final Flusher flusher;
    private final RouteChecks routes;
    private final ThreadGuard guard = new ThreadGuard();
    private final IdentityMap identities = new IdentityMap(this);
    private final Locks locks;
    private final References references;
    private final Linking linking;
    private final Instances instances;
    private final Cascades cascades;
    private final @Nullable BlindMerge blindMerge;
    private final Consumer<RuntimeException> failedLoads;

    /**
     * @param mergesBlindly whether merge does not read what it can do without
     * @param failedLoads told when what an instance refers to cannot be loaded at its use, which no operation is
     */
    public PersistenceContext(
            EntityModel model,
            Router router,
            EntityReader reader,
            Flusher flusher,
            Lives lives,
            boolean mergesBlindly,
            Consumer<RuntimeException> failedLoads) {
        this.model = model;
        this.failedLoads = failedLoads;
        this.flusher = flusher;
        this.routes = new RouteChecks(router);
        ContextEvents events = new ContextEvents(lives);
        this.locks = new Locks(reader, identities);
        this.references = new References(reader, identities, events);
        RelatedLoader related = new RelatedLoader(reader.related(), reader.classes(), identities, references, routes);
        this.linking = new Linking(references, related, reader.classes(), identities, routes, events);
        this.instances = new Instances(reader, identities, references, linking, events);
        this.cascades = new Cascades(instances, identities, linking, routes);
        this.blindMerge = mergesBlindly ? new BlindMerge(instances, identities) : null;
    }

    /** The instance of a row, with the lock mode of the settings; null when there is no such row, or it is removed here. */
    public @Nullable Object find(EntityMapping mapping, Object id, RouteChoice choice, ReadSettings settings) {
        mapping.id().check(id);
        Locks.requirePossible(mapping, settings.lock());
        boolean entered = guard.enter();
        try {
            Object found = instances.find(new RowIdentity(mapping, routes.place(mapping, choice, null), id), settings);
            return locked(found, settings);
        } finally {
            guard.exit(entered);
        }
    }

    /**
     * As {@link #find}, in two steps of a reservation: sends what can be sent without waiting for the answer.
     *
     * @return when it has arrived: the step that makes the instance managed and gives it
     */
    public CompletionStage<Supplier<@Nullable Object>> beginFind(
            EntityMapping mapping, Object id, RouteChoice choice, ReadSettings settings) {
        mapping.id().check(id);
        Locks.requirePossible(mapping, settings.lock());
        RowIdentity row = new RowIdentity(mapping, routes.place(mapping, choice, null), id);
        return instances.send(row, settings).thenApply(arrived -> () -> locked(arrived.get(), settings));
    }

    /**
     * Gives the context to an asynchronous operation until that is complete; nothing else is done with it meanwhile.
     *
     * @param shared whether it goes with others of its kind
     * @throws IllegalStateException RW-1541, when something else is done with the context
     */
    public Reservation reserve(boolean shared) {
        return guard.reserve(shared);
    }

    /** @throws IllegalStateException RW-1541, when asynchronous operations are under way of which this is no step */
    public void requireNoneUnderWay() {
        guard.requireNoneUnderWay();
    }

    /** An instance of which only the id is known; its first read loads it. Unenhanced, it is loaded at once. */
    public Object reference(EntityMapping mapping, Object id, RouteChoice choice) {
        mapping.id().check(id);
        boolean entered = guard.enter();
        try {
            return instances.reference(new RowIdentity(mapping, routes.place(mapping, choice, null), id));
        } finally {
            guard.exit(entered);
        }
    }

    /** Makes an instance managed; its row is inserted by the next flush. */
    public void persist(Object entity, RouteChoice choice, WriteSettings settings) {
        EntityMapping mapping = model.writable(entity.getClass());
        boolean entered = guard.enter();
        try {
            EntityState state = identities.of(entity);
            if (state == null) {
                Placement place = routes.place(mapping, choice, null);
                cascades.persist(cascades.persistNew(mapping, entity, place, settings));
                return;
            }
            routes.requireHome(state, choice, "persist");
            if (state.status() == Status.REMOVED) {
                state.restored();
            }
            Merges.apply(settings, state);
            cascades.persist(state);
        } finally {
            guard.exit(entered);
        }
    }

    /** The managed instance with the state of another one (Jakarta Persistence 3.2, 3.2.7.1). */
    public Object merge(Object entity, RouteChoice choice, WriteSettings settings) {
        EntityMapping mapping = model.writable(entity.getClass());
        boolean entered = guard.enter();
        try {
            Placement place = routes.place(mapping, choice, routes.home(entity, identities.of(entity)));
            return new Merges(instances, identities, linking, routes, !choice.isOpen(), blindMerge)
                    .merge(mapping, entity, place, settings);
        } finally {
            guard.exit(entered);
        }
    }

    /** The row is deleted by the next flush. */
    public void remove(Object entity, RouteChoice choice, WriteSettings settings) {
        boolean entered = guard.enter();
        try {
            EntityState state = require(entity, "removed");
            state.mapping().requireWritable();
            routes.requireHome(state, choice, "remove");
            if (state.mapping().hasAssociations() && state.isIncomplete()) {
                linking.load(state);
            }
            instances.remove(state, settings);
            cascades.remove(state);
        } finally {
            guard.exit(entered);
        }
    }

    /** Overwrites an instance with its row, and gives it the lock mode of the settings; what was not flushed is lost. */
    public void refresh(Object entity, RouteChoice choice, ReadSettings settings) {
        boolean entered = guard.enter();
        try {
            EntityState state = require(entity, "refreshed");
            routes.requireHome(state, choice, "refresh");
            if (state.status() != Status.MANAGED) {
                throw notManaged(state.mapping(), "refreshed");
            }
            Locks.requirePossible(state.mapping(), settings.lock());
            cascades.refresh(state, settings);
            locks.lock(state, settings.lock(), settings);
        } finally {
            guard.exit(entered);
        }
    }

    /**
     * Gives a managed instance the lock mode of the settings until the transaction ends, in which the caller is. One that
     * the context only knows by its id is read: it has the version that is compared. Queries lock what they have adopted.
     *
     * @throws IllegalArgumentException when it is not managed
     * @throws io.ringway.RingwayException RW-1360, when its entity has no version; RW-1362, of a pessimistic mode
     */
    public void lock(Object entity, RouteChoice choice, ReadSettings settings) {
        boolean entered = guard.enter();
        try {
            EntityState state = require(entity, "locked");
            routes.requireHome(state, choice, "lock");
            if (state.status() == Status.REMOVED) {
                throw notManaged(state.mapping(), "locked");
            }
            Locks.requirePossible(state.mapping(), settings.lock());
            if (settings.locks() && state.isIncomplete()) {
                instances.load(state);
            }
            locks.lock(state, settings.lock(), settings);
        } finally {
            guard.exit(entered);
        }
    }

    /** The lock mode that a managed instance has in the transaction. */
    public LockModeType lockMode(Object entity) {
        EntityState state = require(entity, "locked");
        if (state.status() == Status.REMOVED) {
            throw notManaged(state.mapping(), "locked");
        }
        return locks.mode(state);
    }

    public void detach(Object entity) {
        model.entity(entity.getClass());
        boolean entered = guard.enter();
        try {
            EntityState state = identities.of(entity);
            if (state != null) {
                identities.remove(state);
                cascades.detach(state);
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
        flush(false);
    }

    /**
     * The flush with which a transaction ends, and all lock modes with it.
     *
     * @throws io.ringway.StaleRowException RW-1361, when an instance that is locked and not written is not as its row; nothing
     *     is sent then
     * @throws RuntimeException as {@link io.ringway.store.Accounting#account} says
     */
    public void commit() {
        flush(true);
        locks.release();
    }

    private void flush(boolean last) {
        boolean entered = guard.enter();
        try {
            if (model.hasAssociations()) {
                new FlushChecks(identities, cascades, linking, routes).run();
            }
            flusher.flush(identities, routes, locks, last);
        } finally {
            guard.exit(entered);
        }
    }

    /** Whether something is not flushed yet that could change what a query reads. */
    public boolean touches(QueriedTables tables) {
        boolean entered = guard.enter();
        try {
            return tables.areTouchedBy(identities, locks);
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
            locks.release();
        } finally {
            guard.exit(entered);
        }
    }

    /**
     * The managed instances of rows that a query has read into new instances: those that were there before, if any, and
     * none for a row that is removed here.
     */
    public List<Object> adopt(EntityMapping mapping, Placement place, List<Object> read, FetchPlan plan) {
        boolean entered = guard.enter();
        try {
            return instances.adopt(mapping, place, read, plan);
        } finally {
            guard.exit(entered);
        }
    }

    /**
     * The managed instances of rows that a query has read into new instances, each at its place: null for null, and for a row
     * that is removed here.
     *
     * @param plan which associations are loaded with them
     */
    public List<@Nullable Object> adoptEach(
            EntityMapping mapping, Placement place, List<@Nullable Object> read, FetchPlan plan) {
        boolean entered = guard.enter();
        try {
            return instances.adoptEach(mapping, place, read, plan);
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

    /** Reads a collection that is used. */
    void load(StoredCollection collection) {
        boolean entered = guard.enter();
        try {
            linking.load(List.of(collection));
        } catch (RuntimeException e) {
            failedLoads.accept(e);
            throw e;
        } finally {
            guard.exit(entered);
        }
    }

    /** Loads a reference that is read, and all others that wait, in one burst. */
    void load(EntityState touched) {
        boolean entered = guard.enter();
        try {
            instances.load(touched);
        } catch (RuntimeException e) {
            failedLoads.accept(e);
            throw e;
        } finally {
            guard.exit(entered);
        }
    }

    private @Nullable Object locked(@Nullable Object found, ReadSettings settings) {
        if (found != null && settings.locks()) {
            locks.lock(require(found, "locked"), settings.lock(), settings);
        }
        return found;
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
}

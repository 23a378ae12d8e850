// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.WriteOutcome.Operation;
import io.ringway.connect.Placement;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.FetchPlan;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.WriteSettings;
import io.ringway.spi.Tracked;
import io.ringway.store.EntityReader;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How rows and new objects become managed instances, and cease to be: each for itself, whatever refers to it. */
final class Instances {
    private final EntityReader reader;
    private final IdentityMap identities;
    private final References references;
    private final Linking linking;
    private final ContextEvents events;

    Instances(
            EntityReader reader, IdentityMap identities, References references, Linking linking, ContextEvents events) {
        this.reader = reader;
        this.identities = identities;
        this.references = references;
        this.linking = linking;
        this.events = events;
    }

    /** The instance of a row; null when there is no such row, or it is removed here. */
    @Nullable
    Object find(RowIdentity row, ReadSettings settings) {
        FetchPlan plan = settings.fetch();
        EntityKey key = new EntityKey(row.place(), row.mapping(), row.id());
        EntityState known = identities.get(key);
        if (known != null) {
            if (known.status() == Status.REMOVED) {
                return null;
            }
            boolean there = !known.isIncomplete() || linking.load(known);
            if (there && plan.concerns(known.mapping())) {
                linking.link(List.of(known), plan);
            }
            if (there || row.mapping().hierarchy() == null) {
                return there && row.mapping().type().isInstance(known.entity()) ? known.entity() : null;
            }
            identities.remove(known);
        }
        return adopt(key, row, reader.find(row.mapping(), row.place(), row.id(), settings), plan);
    }

    /**
     * As {@link #find}, in two steps: sends the read of a row that is not known, where one read can tell it.
     *
     * @return when the row has arrived: the second step
     */
    CompletionStage<Supplier<@Nullable Object>> send(RowIdentity row, ReadSettings settings) {
        EntityKey key = new EntityKey(row.place(), row.mapping(), row.id());
        if (identities.get(key) != null || !EntityReader.isOneRead(row.mapping())) {
            return CompletableFuture.completedFuture(() -> find(row, settings));
        }
        return reader.send(row.mapping(), row.place(), row.id(), settings)
                .thenApply(arrived -> () -> identities.get(key) == null
                        ? adopt(key, row, arrived.instance(), settings.fetch())
                        : find(row, settings));
    }

    private @Nullable Object adopt(EntityKey key, RowIdentity row, @Nullable Object read, FetchPlan plan) {
        if (read == null) {
            return null;
        }
        EntityState state = new EntityState(identities.tenure(), key, row.of(read), read, Status.MANAGED);
        identities.add(state);
        state.allLoaded();
        events.loaded(state);
        link(List.of(state), List.of(state), plan);
        return read;
    }

    /** An instance of which perhaps only the id is known. Unenhanced, or of a class that only its row tells, it is loaded at once. */
    Object reference(RowIdentity row) {
        EntityMapping mapping = row.mapping();
        EntityState known = identities.get(new EntityKey(row.place(), mapping, row.id()));
        if (known != null && known.status() != Status.REMOVED && mapping.type().isInstance(known.entity())) {
            return known.entity();
        }
        if (mapping.enhanced() && known == null && !mapping.isPolymorphic()) {
            Object entity = mapping.newInstance();
            mapping.id().assign(entity, row.id());
            EntityState state = references.add(row, entity);
            if (mapping.hasAssociations()) {
                linking.link(List.of(state), FetchPlan.MAPPED);
            }
            return entity;
        }
        Object there = find(row, ReadSettings.NONE);
        if (there == null) {
            throw notFound(mapping, row.id());
        }
        return there;
    }

    /** The managed instances of rows that were read into new instances, without those that are removed here. */
    List<Object> adopt(EntityMapping asked, Placement place, List<Object> read, FetchPlan plan) {
        List<Object> managed = new ArrayList<>(adoptEach(asked, place, read, plan));
        managed.removeIf(Objects::isNull);
        return managed;
    }

    /** The same, each at its place; null for what is removed, and for null. */
    List<@Nullable Object> adoptEach(
            EntityMapping asked, Placement place, List<? extends @Nullable Object> read, FetchPlan plan) {
        Tied tied = asked.hasAssociations() || asked.isPolymorphic() ? new Tied() : null;
        List<@Nullable Object> managed = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            Object each = read.get(i);
            managed.add(each == null ? null : adopt(asked, place, each, plan, tied));
        }
        if (tied == null) {
            events.tellLoaded();
        } else {
            link(tied.linked, tied.fresh, plan);
        }
        return managed;
    }

    private @Nullable Object adopt(
            EntityMapping asked, Placement place, Object read, FetchPlan plan, @Nullable Tied tied) {
        EntityMapping mapping = asked.of(read);
        RowIdentity row = new RowIdentity(mapping, place, mapping.id().require(read));
        EntityKey key = new EntityKey(place, mapping, row.id());
        EntityState state = new EntityState(identities.tenure(), key, row, read, Status.MANAGED);
        EntityState known = identities.addIfAbsent(state);
        if (known == null) {
            state.allLoaded();
            events.loaded(state);
            if (tied != null) {
                tied.linked.add(state);
                tied.fresh.add(state);
            }
            return read;
        }
        if (known.status() == Status.REMOVED || !asked.type().isInstance(known.entity())) {
            return null;
        }
        if (tied != null && plan.concerns(mapping) && !known.isIncomplete()) {
            tied.linked.add(known);
        }
        return known.entity();
    }

    /** Adopted instances that may refer to others, and those of them that nobody had before. */
    private static final class Tied {
        private final List<EntityState> linked = new ArrayList<>();
        private final List<EntityState> fresh = new ArrayList<>();
    }

    /** Loads a reference that is read, and all others that wait, in one burst. */
    void load(EntityState touched) {
        if (!linking.loadAll(touched)) {
            throw notFound(touched.mapping(), touched.id());
        }
    }

    EntityState persistNew(EntityMapping mapping, Object entity, Placement place, WriteSettings settings) {
        if (entity instanceof Tracked tracked && tracked.$tracker() != null) {
            throw new EntityExistsException(Problem.of("RW-1308", "A detached instance is passed to persist")
                    .at(mapping.name())
                    .because("It was read from the database, so its row exists")
                    .fix("Merge it, or change the instance that is managed")
                    .text());
        }
        requireFor(settings, Operation.INSERT, mapping);
        events.persisting(mapping, entity);
        mapping.deriveId(entity);
        mapping.generateId(entity);
        RowIdentity row = new RowIdentity(mapping, place, mapping.id().require(entity));
        EntityKey key = new EntityKey(place, mapping, row.id());
        EntityState state = new EntityState(identities.tenure(), key, row, entity, Status.NEW);
        EntityState before = identities.addIfAbsent(state);
        if (before != null) {
            replace(before, state);
        }
        state.allLoaded();
        state.settings(settings);
        if (mapping.tracksLinks()) {
            state.links(Links.ofNew(state));
        }
        return state;
    }

    /** Makes an instance managed whose row was not read. Collections in other tables are read when they are used. */
    EntityState manageUnread(RowIdentity row, Object entity) {
        EntityKey key = new EntityKey(row.place(), row.mapping(), row.id());
        EntityState state = new EntityState(identities.tenure(), key, row, entity, Status.MANAGED);
        identities.add(state);
        if (row.mapping().tracksLinks()) {
            state.links(Links.deferred(state));
        }
        return state;
    }

    /** The row is deleted by the next flush, if it was ever written. */
    void remove(EntityState state, WriteSettings settings) {
        boolean unwritten = state.isUnwritten();
        if (!unwritten) {
            requireFor(settings, Operation.DELETE, state.mapping());
        }
        if (state.status() != Status.REMOVED) {
            events.removing(state);
        }
        if (unwritten) {
            identities.remove(state);
            return;
        }
        state.removed();
        state.settings(settings);
    }

    /**
     * Overwrites instances with their rows, in one burst.
     *
     * @param settings of the first; the others are as if they were read by themselves
     */
    void refresh(List<EntityState> states, ReadSettings settings) {
        List<ReadAgain> rows = new ArrayList<>(states.size());
        for (int i = 0; i < states.size(); i++) {
            rows.add(new ReadAgain(states.get(i), i == 0 ? settings : ReadSettings.NONE));
        }
        boolean[] there = reader.refresh(rows);
        EntityState missing = null;
        List<EntityState> others = new ArrayList<>();
        for (int i = 0; i < there.length; i++) {
            EntityState state = states.get(i);
            if (there[i]) {
                state.links(null);
                state.allLoaded();
                events.loaded(state);
                if (i != 0) {
                    others.add(state);
                }
            } else if (missing == null) {
                missing = state;
            }
        }
        if (there[0]) {
            link(states.subList(0, 1), List.of(), settings.fetch());
        }
        link(others, List.of(), FetchPlan.MAPPED);
        if (missing != null) {
            throw notFound(missing.mapping(), missing.id());
        }
    }

    static void requireFor(WriteSettings settings, Operation operation, EntityMapping mapping) {
        settings.requireFor(operation, mapping, mapping.version() != null);
    }

    private static boolean refersToOthers(List<EntityState> read) {
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).mapping().hasAssociations()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Instances whose references cannot be told are not given to anybody.
     *
     * @param fresh those of them that nobody has yet
     */
    private void link(List<EntityState> read, List<EntityState> fresh, FetchPlan plan) {
        try {
            if (!refersToOthers(read)) {
                events.tellLoaded();
            } else {
                linking.link(read, plan);
            }
        } catch (RuntimeException e) {
            fresh.forEach(identities::remove);
            throw e;
        }
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
        if (before.mapping() != state.mapping()) {
            throw ClassChanges.replaced(before, state);
        }
        identities.forget(before);
        identities.add(state);
        state.replaces(before.rowVersion());
    }

    static EntityNotFoundException notFound(EntityMapping mapping, Object id) {
        return new EntityNotFoundException(Problem.of("RW-1311", "There is no row with the id " + id)
                .at(mapping.name())
                .because("It was deleted, or never written")
                .text());
    }
}

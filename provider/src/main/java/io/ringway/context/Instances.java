// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.WriteOutcome.Operation;
import io.ringway.connect.Placement;
import io.ringway.context.EntityState.RowIdentity;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.WriteSettings;
import io.ringway.spi.Tracked;
import io.ringway.store.EntityReader;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How rows and new objects become managed instances, and cease to be: each for itself, whatever refers to it. */
final class Instances {
    private final EntityReader reader;
    private final IdentityMap identities;
    private final References references;

    Instances(EntityReader reader, IdentityMap identities, References references) {
        this.reader = reader;
        this.identities = identities;
        this.references = references;
    }

    /** The instance of a row; null when there is no such row, or it is removed here. */
    @Nullable
    Object find(RowIdentity row, ReadSettings settings) {
        EntityKey key = new EntityKey(row.place(), row.mapping(), row.id());
        EntityState known = identities.get(key);
        if (known != null) {
            if (known.status() == Status.REMOVED) {
                return null;
            }
            return !known.isIncomplete() || references.load(known) ? known.entity() : null;
        }
        Object read = reader.find(row.mapping(), row.place(), row.id(), settings);
        if (read == null) {
            return null;
        }
        EntityState state = new EntityState(identities.tenure(), key, row, read, Status.MANAGED);
        identities.add(state);
        loaded(state);
        return read;
    }

    /** An instance of which perhaps only the id is known. Unenhanced, it is loaded at once. */
    Object reference(RowIdentity row) {
        EntityMapping mapping = row.mapping();
        EntityState known = identities.get(new EntityKey(row.place(), mapping, row.id()));
        if (known != null && known.status() != Status.REMOVED) {
            return known.entity();
        }
        if (mapping.enhanced() && known == null) {
            Object entity = mapping.newInstance();
            mapping.id().assign(entity, row.id());
            EntityState state = references.add(row, entity);
            if (mapping.hasAssociations()) {
                references.link(List.of(state));
            }
            return entity;
        }
        Object there = find(row, ReadSettings.NONE);
        if (there == null) {
            throw notFound(mapping, row.id());
        }
        return there;
    }

    /** The managed instance of a row that was read into a new instance; null when the row is removed here. */
    @Nullable
    Object adopt(EntityMapping mapping, Placement place, Object read) {
        RowIdentity row = new RowIdentity(mapping, place, mapping.id().require(read));
        EntityKey key = new EntityKey(place, mapping, row.id());
        EntityState state = new EntityState(identities.tenure(), key, row, read, Status.MANAGED);
        EntityState known = identities.addIfAbsent(state);
        if (known != null) {
            return known.status() == Status.REMOVED ? null : known.entity();
        }
        loaded(state);
        return read;
    }

    /** Loads a reference that is read, and all others that wait, in one burst. */
    void load(EntityState touched) {
        if (!references.loadAll(touched)) {
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
        return state;
    }

    /** The row is deleted by the next flush, if it was ever written. */
    void remove(EntityState state, WriteSettings settings) {
        if (state.isUnwritten()) {
            identities.remove(state);
            return;
        }
        requireFor(settings, Operation.DELETE, state.mapping());
        state.removed();
        state.settings(settings);
    }

    /** Overwrites an instance with its row. */
    void refresh(EntityState state, ReadSettings settings) {
        if (!reader.refresh(state.mapping(), state.home(), state.id(), state.entity(), settings)) {
            throw notFound(state.mapping(), state.id());
        }
        loaded(state);
    }

    static void requireFor(WriteSettings settings, Operation operation, EntityMapping mapping) {
        settings.requireFor(operation, mapping.name(), mapping.version() != null);
    }

    /** An instance whose references cannot be told is not given to anybody. */
    private void loaded(EntityState state) {
        state.allLoaded();
        if (!state.mapping().hasAssociations()) {
            return;
        }
        try {
            references.link(List.of(state));
        } catch (RuntimeException e) {
            identities.remove(state);
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

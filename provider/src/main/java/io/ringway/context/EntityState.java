// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.connect.Placement;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.VersionMapping;
import io.ringway.plan.RowTracker;
import io.ringway.plan.WriteSettings;
import io.ringway.spi.Tracked;
import io.ringway.store.EntityReader;
import org.jspecify.annotations.Nullable;

/** One managed instance: its row, what is loaded and dirty, and where it stands in its life. */
final class EntityState extends RowTracker implements EntityReader.Reference {
    /** The life of a managed instance. */
    enum Status {
        /** Persisted, not yet written. */
        NEW,
        /** Its row is in the database. */
        MANAGED,
        /** To be deleted. */
        REMOVED
    }

    private final Object id;
    private final EntityKey key;
    private @Nullable Tenure tenure;
    private Status status;
    private Status beforeRemoval = Status.MANAGED;
    private boolean replacesRow;
    private @Nullable Object replacedVersion;
    private WriteSettings settings = WriteSettings.NONE;
    private @Nullable Links links;

    EntityState(Tenure tenure, EntityKey key, RowIdentity row, Object entity, Status status) {
        super(row.mapping(), row.place(), entity);
        this.tenure = tenure;
        if (status == Status.NEW) {
            tenure.holdNew();
        }
        this.key = key;
        this.id = row.id();
        this.status = status;
    }

    @Override
    public Object id() {
        return id;
    }

    @Override
    public RowTracker tracker() {
        return this;
    }

    EntityKey key() {
        return key;
    }

    Status status() {
        return status;
    }

    void removed() {
        if (status != Status.REMOVED) {
            beforeRemoval = status;
            status = Status.REMOVED;
        }
    }

    /** The removal is taken back. */
    void restored() {
        status = beforeRemoval;
    }

    /** The row is deleted: the instance is as new. */
    void deleted() {
        status = Status.NEW;
        if (tenure != null) {
            tenure.holdNew();
        }
    }

    /** Whether the flush has nothing to delete when the instance is removed. */
    boolean isUnwritten() {
        return status == Status.NEW && !replacesRow && !isUncertain();
    }

    @Override
    public boolean hasRow() {
        return status != Status.NEW;
    }

    WriteSettings settings() {
        return settings;
    }

    void settings(WriteSettings options) {
        settings = options;
    }

    /** Whether a row of the same id was removed in this unit of work, so that the insert has to erase what it held. */
    boolean replacesRow() {
        return replacesRow;
    }

    /** The version that the row is expected to have; read from the database when the instance is a reference. */
    @Nullable
    Object rowVersion() {
        VersionMapping version = mapping().version();
        if (version == null || replacesRow) {
            return replacedVersion;
        }
        read(version.column().ordinal());
        return version.get(entity());
    }

    void replaces(@Nullable Object versionOfRow) {
        replacesRow = true;
        replacedVersion = versionOfRow;
    }

    /** Whether the context is still the one that manages the instance. */
    boolean isManagedBy(PersistenceContext other) {
        return context() == other;
    }

    /** The instance lets the context go. It remembers where it came from, unless it has no row: then it is new again. */
    void detach() {
        tenure = null;
        if (status == Status.NEW && entity() instanceof Tracked tracked && tracked.$tracker() == this) {
            tracked.$tracker(null);
            for (AttributeMapping attribute : mapping().attributes()) {
                attribute.attach(tracked, null);
            }
        }
    }

    void attach() {
        if (entity() instanceof Tracked tracked && mapping().enhanced()) {
            tracked.$tracker(this);
        }
    }

    /** The write of the row went through. */
    void written() {
        status = Status.MANAGED;
        settings = WriteSettings.NONE;
        replacesRow = false;
        replacedVersion = null;
        acknowledged();
    }

    @Override
    protected void load(int ordinal) {
        PersistenceContext managing = context();
        if (managing == null) {
            super.load(ordinal);
        } else {
            managing.load(this);
        }
    }

    /** What is stored of its associations; null while nothing is known, and where there is nothing to know. */
    @Nullable
    Links links() {
        return links;
    }

    void links(@Nullable Links known) {
        links = known;
    }

    /** Reads a collection that is used. */
    void load(StoredCollection collection) {
        PersistenceContext managing = context();
        if (managing == null) {
            throw unreadable(mapping(), collection.attribute().name());
        }
        managing.load(collection);
    }

    private @Nullable PersistenceContext context() {
        return tenure == null ? null : tenure.context();
    }

    /** Where a row is: what identifies it in the identity map. */
    record RowIdentity(EntityMapping mapping, Placement place, Object id) {
        /** The same row, when it is known of which entity it is. */
        RowIdentity of(Object instance) {
            EntityMapping entity = mapping.of(instance);
            return entity == mapping ? this : new RowIdentity(entity, place, id);
        }
    }
}

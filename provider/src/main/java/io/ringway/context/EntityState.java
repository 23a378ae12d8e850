// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.connect.Placement;
import io.ringway.mapping.AttributeMapping;
import io.ringway.mapping.EntityMapping;
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

    private final Object entity;
    private final Object id;
    private final EntityKey key;
    private @Nullable PersistenceContext context;
    private Status status;
    private boolean replacesRow;
    private @Nullable Object replacedVersion;
    private WriteSettings settings = WriteSettings.NONE;

    EntityState(PersistenceContext context, EntityKey key, RowIdentity row, Object entity, Status status) {
        super(row.mapping(), row.place());
        this.context = context;
        this.key = key;
        this.id = row.id();
        this.entity = entity;
        this.status = status;
    }

    @Override
    public Object entity() {
        return entity;
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

    void status(Status next) {
        status = next;
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

    @Nullable
    Object replacedVersion() {
        return replacedVersion;
    }

    void replaces(@Nullable Object versionOfRow) {
        replacesRow = true;
        replacedVersion = versionOfRow;
    }

    /** Whether the context is still the one that manages the instance. */
    boolean isManagedBy(PersistenceContext other) {
        return context == other;
    }

    /** The instance lets the context go, and remembers where it came from. */
    void detach() {
        context = null;
    }

    /** Only the id is known. */
    void idLoaded() {
        for (AttributeMapping attribute : mapping().attributes()) {
            if (attribute.id()) {
                markLoaded(attribute.ordinal());
            }
        }
    }

    /** Whether an attribute has not been loaded. */
    boolean isIncomplete() {
        for (int i = 0; i < mapping().attributes().size(); i++) {
            if (!isLoaded(i)) {
                return true;
            }
        }
        return false;
    }

    /** The instance carries nothing any more. */
    void forgetEntity() {
        if (entity instanceof Tracked tracked && mapping().enhanced()) {
            tracked.$tracker(null);
        }
    }

    void attach() {
        if (entity instanceof Tracked tracked && mapping().enhanced()) {
            tracked.$tracker(this);
        }
    }

    /** The write of the row went through. */
    void written() {
        status = Status.MANAGED;
        settings = WriteSettings.NONE;
        replacesRow = false;
        replacedVersion = null;
        acknowledged(entity);
    }

    @Override
    protected void load(int ordinal) {
        PersistenceContext managing = context;
        if (managing == null) {
            super.load(ordinal);
        } else {
            managing.load(this);
        }
    }

    /** Where a row is: what identifies it in the identity map. */
    record RowIdentity(EntityMapping mapping, Placement place, Object id) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.mapping.CollectionAttribute;
import io.ringway.plan.LazyCollection;
import io.ringway.plan.LazyContent;
import io.ringway.plan.LazyMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the database has of one collection of a managed instance, as far as it was read or written. */
final class StoredCollection {
    private final EntityState owner;
    private final CollectionAttribute attribute;
    private @Nullable LazyContent value;
    private @Nullable Content stored;

    StoredCollection(EntityState owner, CollectionAttribute attribute) {
        this.owner = owner;
        this.attribute = attribute;
    }

    EntityState owner() {
        return owner;
    }

    CollectionAttribute attribute() {
        return attribute;
    }

    /** Gives the owner a value that is read when it is first used. */
    void defer() {
        LazyContent lazy = LazyContent.of(attribute, () -> owner.load(this));
        value = lazy;
        stored = null;
        attribute.set(owner.entity(), lazy);
    }

    boolean isLoaded() {
        return stored != null;
    }

    /** The elements were read. */
    void read(Content content) {
        stored = content;
        if (value instanceof LazyMap map && !map.isLoaded()) {
            map.fill(content.entries());
        } else if (value instanceof LazyCollection collection && !collection.isLoaded()) {
            collection.fill(content.elements());
        }
    }

    /** The database has this now. */
    void written(Content content) {
        stored = content;
    }

    /** What the database has; only of one that is loaded. */
    Content stored() {
        return Objects.requireNonNull(stored);
    }

    /** Whether the owner has a collection of its own in the place of one that was never read. */
    boolean isReplacedUnread() {
        return stored == null && (value == null || attribute.get(owner.entity()) != value);
    }

    /** What the owner has now; nothing while it was not read. */
    Content current() {
        return Content.of(attribute.get(owner.entity()));
    }

    @Override
    public String toString() {
        return owner.mapping().name() + "." + attribute.name() + ", id " + owner.id();
    }
}

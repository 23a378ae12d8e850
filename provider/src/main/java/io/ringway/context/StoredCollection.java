// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.plan.LazyContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the database has of one collection of a managed instance, as far as it was read or written. */
final class StoredCollection {
    private final EntityState owner;
    private final CollectionAttribute attribute;
    private @Nullable LazyContent value;
    private @Nullable List<Object> stored;

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
        LazyContent lazy = LazyContent.of(attribute.isSet(), () -> owner.load(this));
        value = lazy;
        stored = null;
        attribute.set(owner.entity(), lazy);
    }

    boolean isLoaded() {
        return stored != null;
    }

    /** The elements were read. */
    void read(List<Object> elements) {
        stored = new ArrayList<>(elements);
        if (value != null && !value.isLoaded()) {
            value.fill(elements);
        }
    }

    /** The database has these elements now. */
    void written(List<Object> elements) {
        stored = new ArrayList<>(elements);
    }

    /** What the database has; only of one that is loaded. */
    List<Object> stored() {
        return Objects.requireNonNull(stored);
    }

    /** Whether the owner has a collection of its own in the place of one that was never read. */
    boolean isReplacedUnread() {
        return stored == null && (value == null || attribute.get(owner.entity()) != value);
    }

    /** What the owner has now; nothing while it was not read. */
    Collection<?> current() {
        return AssociationAttribute.targets(attribute.get(owner.entity()));
    }

    @Override
    public String toString() {
        return owner.mapping().name() + "." + attribute.name() + ", id " + owner.id();
    }
}

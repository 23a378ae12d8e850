// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.InverseAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database has of those associations of a managed instance that its columns say nothing of. */
final class Links {
    private final List<StoredCollection> collections = new ArrayList<>();
    private final Map<AssociationAttribute, Object> single = new IdentityHashMap<>(2);
    private final Set<InverseAttribute> read = new HashSet<>(2);

    /** Of an instance whose row was read. */
    static Links deferred(EntityState owner) {
        Links links = new Links(owner);
        links.collections.forEach(StoredCollection::defer);
        return links;
    }

    /** Of a new instance: nothing, unless its row takes the place of another one. */
    static Links ofNew(EntityState owner) {
        Links links = new Links(owner);
        if (!owner.replacesRow()) {
            links.collections.forEach(collection -> collection.written(Content.NOTHING));
        }
        for (AssociationAttribute association : owner.mapping().associations()) {
            if (association instanceof InverseAttribute inverse) {
                links.read.add(inverse);
            }
        }
        return links;
    }

    private Links(EntityState owner) {
        for (AssociationAttribute association : owner.mapping().associations()) {
            if (association instanceof CollectionAttribute collection) {
                collections.add(new StoredCollection(owner, collection));
            }
        }
    }

    List<StoredCollection> collections() {
        return collections;
    }

    StoredCollection of(CollectionAttribute attribute) {
        for (StoredCollection collection : collections) {
            if (collection.attribute() == attribute) {
                return collection;
            }
        }
        throw new IllegalStateException(attribute.name());
    }

    /** Whether an inverse association was read. */
    boolean isRead(InverseAttribute inverse) {
        return read.contains(inverse);
    }

    void read(InverseAttribute inverse) {
        read.add(inverse);
    }

    /** Notes what a to-one association referred to when it was read or written. */
    void note(AssociationAttribute association, @Nullable Object target) {
        if (target == null) {
            single.remove(association);
        } else if (!(association instanceof CollectionAttribute)) {
            single.put(association, target);
        }
    }

    /** What an association referred to when it was last read or written, as far as that is known. */
    Collection<?> before(AssociationAttribute association) {
        if (association instanceof CollectionAttribute attribute) {
            StoredCollection collection = of(attribute);
            return collection.isLoaded() ? collection.stored().elements() : List.of();
        }
        return AssociationAttribute.targets(single.get(association));
    }
}

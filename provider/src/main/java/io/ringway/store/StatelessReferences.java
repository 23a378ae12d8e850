// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.plan.LazyContent;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.RowTracker;
import io.ringway.store.ClassReader.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an instance refers to that the stateless core has read: it is known by its id alone, and says so when more of it is
 * read; so do collections. Of an entity that others extend the row is asked for its class.
 */
final class StatelessReferences {
    private final Router router;
    private final ClassReader classes;

    StatelessReferences(Router router, ClassReader classes) {
        this.router = router;
        this.classes = classes;
    }

    /** @param place of the instance's row */
    void attach(EntityMapping mapping, Placement place, Object found) {
        List<ReferenceAttribute> unknown = new ArrayList<>();
        for (AssociationAttribute association : mapping.associations()) {
            if (association instanceof CollectionAttribute collection) {
                collection.set(found, LazyContent.of(collection, () -> {
                    throw RowTracker.unreadable(mapping, collection.name());
                }));
            } else if (association instanceof ReferenceAttribute reference) {
                EntityMapping target = reference.target();
                Object referred = reference.get(found);
                if (referred != null && target.isPolymorphic()) {
                    unknown.add(reference);
                } else if (referred != null) {
                    RowTracker.attachReference(target, placeOf(target, place), referred);
                }
            }
        }
        if (!unknown.isEmpty()) {
            resolve(mapping, place, found, unknown);
        }
    }

    private void resolve(EntityMapping mapping, Placement place, Object owner, List<ReferenceAttribute> unknown) {
        List<ClassReader.Request> requests = new ArrayList<>();
        for (ReferenceAttribute reference : unknown) {
            EntityMapping target = reference.target();
            Object id = target.id().require(Objects.requireNonNull(reference.get(owner)));
            requests.add(new ClassReader.Request(target, placeOf(target, place), id, false));
        }
        List<@Nullable Found> found = classes.find(requests, ReadSettings.NONE);
        for (int i = 0; i < requests.size(); i++) {
            Found row = found.get(i);
            ClassReader.Request request = requests.get(i);
            if (row == null) {
                String where = mapping.name() + "." + unknown.get(i).name();
                throw ClassReader.missing(request.asked(), request.place(), request.id(), where);
            }
            Object target = row.entity().newInstance();
            row.entity().id().assign(target, request.id());
            unknown.get(i).set(owner, target);
            RowTracker.attachReference(row.entity(), request.place(), target);
        }
    }

    private Placement placeOf(EntityMapping target, Placement owner) {
        return router.placeReferred(target.index(), owner);
    }
}

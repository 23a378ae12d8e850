// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.connect.Placement;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.CollectionAttribute;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.RowChanges;
import io.ringway.plan.RowTracker;
import io.ringway.plan.WriteSettings;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Operations on an instance that go on to what it refers to (Jakarta Persistence 3.2, 3.2.2 to 3.2.8). */
final class Cascades {
    private final Instances instances;
    private final IdentityMap identities;
    private final Linking linking;
    private final RouteChecks routes;

    Cascades(Instances instances, IdentityMap identities, Linking linking, RouteChecks routes) {
        this.instances = instances;
        this.identities = identities;
        this.linking = linking;
        this.routes = routes;
    }

    /** Makes a new instance managed: after those that give it its id. */
    EntityState persistNew(EntityMapping mapping, Object entity, Placement place, WriteSettings settings) {
        for (ReferenceAttribute reference : mapping.references()) {
            Object target = reference.givesId() ? reference.get(entity) : null;
            if (target != null && identities.of(target) == null && persists(reference)) {
                EntityMapping referred = reference.target().of(target);
                persistNew(referred, target, routes.referred(referred, place), WriteSettings.NONE);
            }
        }
        return instances.persistNew(mapping, entity, place, settings);
    }

    void persist(EntityState root) {
        if (root.mapping().hasAssociations()) {
            persist(List.of(root));
        }
    }

    /** What instances refer to becomes managed; what is removed is so no more. */
    void persist(List<EntityState> roots) {
        walk(roots, CascadeType.PERSIST, (owner, association, target) -> {
            EntityState known = identities.of(target);
            if (known == null && isAsStored(owner, association, target)) {
                return null;
            }
            if (known != null && association.owning()) {
                FlushChecks.requireThere(owner, association, known, routes);
            }
            if (known == null) {
                EntityMapping referred = association.target().of(target);
                return persistNew(referred, target, routes.referred(referred, owner.home()), WriteSettings.NONE);
            }
            if (known.status() == Status.REMOVED) {
                known.restored();
            }
            return known;
        });
    }

    /**
     * Whether an instance that is not managed is what a managed one referred to before: it was detached, and its row is
     * there. Of a class that is not enhanced nothing else tells it from a new one.
     */
    static boolean isAsStored(EntityState owner, AssociationAttribute association, Object target) {
        boolean tells = association.target().of(target).enhanced();
        if (owner.status() != Status.MANAGED || tells && RowTracker.of(target) == null) {
            return false;
        }
        Links links = owner.links();
        if (!(association instanceof ReferenceAttribute)) {
            return links != null && links.before(association).contains(target);
        }
        RowChanges changes = owner.rowChanges();
        return changes == null || !changes.concern(association);
    }

    /** Removes an instance too that is an orphan, with what it takes along. */
    void removeOrphan(Object orphan) {
        EntityState state = identities.of(orphan);
        if (state != null && state.status() != Status.REMOVED && isThere(state)) {
            instances.remove(state, WriteSettings.NONE);
            remove(state);
        }
    }

    /** One of which only the id is known is loaded, for what it refers to; when its row is gone, nothing is left to do. */
    void remove(EntityState root) {
        walk(List.of(root), CascadeType.REMOVE, (owner, association, target) -> {
            EntityState known = identities.of(target);
            if (known == null || known.status() == Status.REMOVED || !isThere(known)) {
                return null;
            }
            instances.remove(known, WriteSettings.NONE);
            return known;
        });
    }

    private boolean isThere(EntityState state) {
        boolean needed = state.mapping().hasAssociations() || state.mapping().version() != null;
        return !needed || !state.isIncomplete() || linking.load(state);
    }

    /** Overwrites an instance, and those that it goes on to as it is before that. */
    void refresh(EntityState root, ReadSettings settings) {
        Set<EntityState> states = new LinkedHashSet<>(List.of(root));
        walk(List.of(root), CascadeType.REFRESH, (owner, association, target) -> {
            EntityState known = identities.of(target);
            if (known == null || known.status() != Status.MANAGED || known.isIncomplete()) {
                return null;
            }
            states.add(known);
            return known;
        });
        instances.refresh(new ArrayList<>(states), settings);
    }

    void detach(EntityState root) {
        walk(List.of(root), CascadeType.DETACH, (owner, association, target) -> {
            EntityState known = identities.of(target);
            if (known != null) {
                identities.remove(known);
            }
            return known;
        });
    }

    private static boolean persists(ReferenceAttribute reference) {
        return reference.association().cascades(CascadeType.PERSIST);
    }

    /** Goes on to what each instance refers to, once for each of them, in whatever ways they are connected. */
    private void walk(List<EntityState> roots, CascadeType operation, Visit visit) {
        Set<EntityState> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(roots);
        List<EntityState> open = new ArrayList<>(roots);
        for (int i = 0; i < open.size(); i++) {
            EntityState owner = open.get(i);
            for (AssociationAttribute association : owner.mapping().associations()) {
                if (association.association().cascades(operation) && owner.isLoaded(association.ordinal())) {
                    for (Object target : targets(owner, association, operation)) {
                        EntityState next = visit.visit(owner, association, target);
                        if (next != null && next.mapping().hasAssociations() && seen.add(next)) {
                            open.add(next);
                        }
                    }
                }
            }
        }
    }

    /** Of a collection that was not read only removal has to know the elements. */
    private List<Object> targets(EntityState owner, AssociationAttribute association, CascadeType operation) {
        Links links = owner.links();
        if (operation == CascadeType.REMOVE
                && association instanceof CollectionAttribute attribute
                && links != null
                && !links.of(attribute).isLoaded()) {
            linking.load(List.of(links.of(attribute)));
        }
        List<Object> targets = new ArrayList<>();
        for (Object target : AssociationAttribute.targets(association.get(owner.entity()))) {
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    /** What an operation does to one instance that is referred to. */
    private interface Visit {
        /** Gives the instance's state when the operation goes on from it. */
        @Nullable
        EntityState visit(EntityState owner, AssociationAttribute association, Object target);
    }
}

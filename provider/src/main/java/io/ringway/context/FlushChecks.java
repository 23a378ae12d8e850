// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.RouteMismatchException;
import io.ringway.connect.Placement;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.AssociationAttribute;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.plan.RowTracker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a flush does before it writes: it cascades, and refuses references that would lead to no row, or to another one. */
final class FlushChecks {
    private final IdentityMap identities;
    private final Cascades cascades;
    private final Linking linking;
    private final RouteChecks routes;

    FlushChecks(IdentityMap identities, Cascades cascades, Linking linking, RouteChecks routes) {
        this.identities = identities;
        this.cascades = cascades;
        this.linking = linking;
        this.routes = routes;
    }

    void run() {
        List<EntityState> owners = owners();
        readReplaced(owners);
        cascades.persist(owners);
        for (EntityState owner : owners()) {
            removeOrphans(owner);
        }
        for (EntityState owner : owners()) {
            for (AssociationAttribute association : owner.mapping().associations()) {
                if (association.owning() && owner.isLoaded(association.ordinal())) {
                    for (Object target : AssociationAttribute.targets(association.get(owner.entity()))) {
                        check(owner, association, target);
                    }
                }
            }
        }
    }

    /** Instances that refer to others and have, or are to have, a row. */
    private List<EntityState> owners() {
        List<EntityState> owners = new ArrayList<>();
        for (EntityState state : identities.states()) {
            if (state.status() != Status.REMOVED && state.mapping().hasAssociations()) {
                owners.add(state);
            }
        }
        return owners;
    }

    /** What stands in the place of a collection that was not read is compared with what the database has. */
    private void readReplaced(List<EntityState> owners) {
        List<StoredCollection> unread = new ArrayList<>();
        for (EntityState owner : owners) {
            Links links = owner.links();
            if (links != null) {
                for (StoredCollection collection : links.collections()) {
                    if (collection.isReplacedUnread()) {
                        unread.add(collection);
                    }
                }
            }
        }
        if (!unread.isEmpty()) {
            linking.load(unread);
        }
    }

    private void removeOrphans(EntityState owner) {
        Links links = owner.links();
        if (links == null) {
            return;
        }
        for (AssociationAttribute association : owner.mapping().associations()) {
            if (association.association().orphanRemoval()) {
                Set<Object> now = Collections.newSetFromMap(new IdentityHashMap<>());
                now.addAll(AssociationAttribute.targets(association.get(owner.entity())));
                for (Object before : links.before(association)) {
                    if (!now.contains(before)) {
                        cascades.removeOrphan(before);
                    }
                }
                links.note(association, association.get(owner.entity()));
            }
        }
    }

    private void check(EntityState owner, AssociationAttribute association, @Nullable Object target) {
        if (target == null) {
            throw unmanaged(owner, association, "null in a collection");
        }
        EntityState state = identities.of(target);
        RowTracker tracker = state == null ? RowTracker.of(target) : state;
        if (tracker == null && Cascades.isAsStored(owner, association, target)) {
            return;
        }
        if (tracker == null) {
            throw unmanaged(
                    owner,
                    association,
                    association.target().of(target).enhanced() ? "a new instance" : "no managed instance");
        }
        if (state != null && state.status() == Status.REMOVED) {
            throw unmanaged(owner, association, "a removed instance");
        }
        requireThere(owner, association, tracker, routes);
        if (association instanceof ReferenceAttribute reference && reference.isInverted()) {
            Placement back = routes.referred(owner.mapping(), tracker.home());
            if (back != owner.home()) {
                throw unseen(owner, reference, back);
            }
        }
    }

    /** @throws RouteMismatchException RW-1332, when an instance is not where the reference to it is read from */
    static void requireThere(
            EntityState owner, AssociationAttribute association, RowTracker target, RouteChecks routes) {
        Placement there = routes.referred(association.target(), owner.home());
        if (target.home() != there) {
            throw elsewhere(owner, association, target.home(), there);
        }
    }

    private static IllegalStateException unmanaged(EntityState owner, AssociationAttribute association, String what) {
        return new IllegalStateException(Problem.of("RW-1331", "The attribute refers to " + what)
                .at(where(owner, association))
                .because("The reference would lead to no row (Jakarta Persistence 3.2, 3.2.5)")
                .fix("Persist what it refers to, take it from find, getReference or merge, or cascade PERSIST")
                .text());
    }

    private static RouteMismatchException elsewhere(
            EntityState owner, AssociationAttribute association, Placement home, Placement there) {
        String target = association.target().name();
        return new RouteMismatchException(Problem.of(
                        "RW-1332", "The attribute refers to an instance at " + home + ", and is read from " + there)
                .at(where(owner, association))
                .because("The columns hold its id alone: a reference of a row at " + owner.home() + " leads to where "
                        + target + " itself is bound, else to the same place")
                .fix("Bind " + target + " by @Connection or @Table(schema), or copy the row with using(...).merge"
                        + " and refer to that instance"));
    }

    private static RouteMismatchException unseen(EntityState owner, ReferenceAttribute reference, Placement back) {
        String name = owner.mapping().name();
        return new RouteMismatchException(Problem.of(
                        "RW-1332",
                        "The instance is at " + owner.home() + ", and what it refers to looks for it at " + back)
                .at(where(owner, reference))
                .because("An association that is mapped by " + reference.name() + " leads from a row of "
                        + reference.target().name() + " to where " + name + " itself is bound, else to the same place")
                .fix("Bind " + name
                        + " by @Connection or @Table(schema), or persist it through the view of that place"));
    }

    private static String where(EntityState owner, AssociationAttribute association) {
        return owner.mapping().name() + "." + association.name() + ", id " + owner.id();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.RouteMismatchException;
import io.ringway.connect.Placement;
import io.ringway.context.EntityState.Status;
import io.ringway.mapping.ReferenceAttribute;
import io.ringway.plan.RowTracker;
import java.util.ArrayList;
import java.util.List;

/** What a flush does before it writes: it cascades, and refuses references that would lead to no row, or to another one. */
final class FlushChecks {
    private final IdentityMap identities;
    private final Cascades cascades;
    private final RouteChecks routes;

    FlushChecks(IdentityMap identities, Cascades cascades, RouteChecks routes) {
        this.identities = identities;
        this.cascades = cascades;
        this.routes = routes;
    }

    void run() {
        cascades.persist(owners());
        for (EntityState owner : owners()) {
            for (ReferenceAttribute reference : owner.mapping().references()) {
                Object target = owner.isLoaded(reference.ordinal()) ? reference.get(owner.entity()) : null;
                if (target != null) {
                    check(owner, reference, target);
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

    private void check(EntityState owner, ReferenceAttribute reference, Object target) {
        EntityState state = identities.of(target);
        RowTracker tracker = state == null ? RowTracker.of(target) : state;
        if (tracker == null) {
            throw unmanaged(owner, reference, reference.target().enhanced() ? "a new instance" : "no managed instance");
        }
        if (state != null && state.status() == Status.REMOVED) {
            throw unmanaged(owner, reference, "a removed instance");
        }
        Placement there = routes.referred(reference.target(), owner.home());
        if (tracker.home() != there) {
            throw elsewhere(owner, reference, tracker.home(), there);
        }
    }

    private static IllegalStateException unmanaged(EntityState owner, ReferenceAttribute reference, String what) {
        return new IllegalStateException(Problem.of("RW-1331", "The attribute refers to " + what)
                .at(where(owner, reference))
                .because("The reference would lead to no row (Jakarta Persistence 3.2, 3.2.5)")
                .fix("Persist what it refers to, take it from find, getReference or merge, or cascade PERSIST")
                .text());
    }

    private static RouteMismatchException elsewhere(
            EntityState owner, ReferenceAttribute reference, Placement home, Placement there) {
        String target = reference.target().name();
        return new RouteMismatchException(Problem.of(
                        "RW-1332", "The attribute refers to an instance at " + home + ", and is read from " + there)
                .at(where(owner, reference))
                .because("The columns hold its id alone: a reference of a row at " + owner.home() + " leads to where "
                        + target + " itself is bound, else to the same place")
                .fix("Bind " + target + " by @Connection or @Table(schema), or copy the row with using(...).merge"
                        + " and refer to that instance"));
    }

    private static String where(EntityState owner, ReferenceAttribute reference) {
        return owner.mapping().name() + "." + reference.name() + ", id " + owner.id();
    }
}

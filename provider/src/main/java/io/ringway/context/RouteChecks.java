// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.Problem;
import io.ringway.Route;
import io.ringway.RouteMismatchException;
import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.RowTracker;
import org.jspecify.annotations.Nullable;

/** Where operations go, and that a managed instance stays where it is. */
final class RouteChecks {
    private final Router router;

    RouteChecks(Router router) {
        this.router = router;
    }

    /** @param home where the instance lives; null for one that lives nowhere yet */
    Placement place(EntityMapping mapping, RouteChoice choice, @Nullable Placement home) {
        return router.place(mapping.index(), choice.option(), choice.view(), home);
    }

    /** Where the row is that another row refers to. */
    Placement referred(EntityMapping target, Placement owner) {
        return router.placeReferred(target.index(), owner);
    }

    /** Where the rows of a join table are: with the owner of the collection, perhaps in a keyspace of their own. */
    Placement joined(EntityMapping table, Placement owner) {
        return table.schema().isEmpty()
                ? owner
                : router.placement(owner.connection(), table.schema().get());
    }

    /** Where an instance lives: in this context, or, when it is detached and enhanced, where it came from. */
    @Nullable
    Placement home(Object entity, @Nullable EntityState state) {
        if (state != null) {
            return state.home();
        }
        RowTracker tracker = RowTracker.of(entity);
        return tracker == null ? null : tracker.home();
    }

    /** @throws RouteMismatchException when the caller says another place than the instance's own */
    void requireHome(EntityState state, RouteChoice choice, String verb) {
        if (choice.isOpen()) {
            return;
        }
        Placement said = place(state.mapping(), choice, state.home());
        if (said != state.home()) {
            throw mismatch(state, choice, verb);
        }
    }

    private RouteMismatchException mismatch(EntityState state, RouteChoice choice, String verb) {
        int entity = state.mapping().index();
        Route said = router.explain(entity, choice.option(), choice.view(), state.home());
        return new RouteMismatchException(Problem.of(
                        "RW-1320",
                        "Cannot " + verb + " at " + said.connection() + "/" + said.keyspace()
                                + " an instance that is managed at "
                                + state.home().connection() + "/"
                                + state.home().keyspace())
                .at(state.mapping().name() + ", id " + state.id())
                .because("A managed instance stays where it is; the connection was decided by "
                        + said.connectionDecision() + ", the keyspace by " + said.keyspaceDecision())
                .fix("Leave the route out, or copy the row with using(...).merge(instance)"));
    }
}

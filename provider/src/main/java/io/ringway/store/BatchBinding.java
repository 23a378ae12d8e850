// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.BatchConnectionMismatchException;
import io.ringway.Problem;
import io.ringway.Route;
import io.ringway.RouteMismatchException;
import io.ringway.Using;
import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one connection of a batch: its own, or that of its first write. A write that is placed on another one is refused; it
 * is never moved.
 */
final class BatchBinding {
    private static final int NO_ENTITY = -1;

    private final Router router;
    private final @Nullable Using own;
    private @Nullable String connection;
    private @Nullable String reason;
    private @Nullable Route first;

    /** @param own the batch's own route; null when it has none */
    BatchBinding(Router router, @Nullable Using own) {
        this.router = router;
        this.own = own;
        if (own != null && own.connection() != null) {
            connection = own.connection();
            reason = "its own route " + own;
        }
    }

    /** Where the batch is bound, as its first write was placed; empty before there was one. */
    Optional<Route> route() {
        return Optional.ofNullable(first);
    }

    /**
     * The place of a write.
     *
     * @param entity the entity's index
     * @param home where the row is that its instance is known to stand for; null when none is known
     * @param managed whether the instance is managed, so that it stays there
     * @param subject what is written in words, which are made for errors alone
     */
    Placement place(
            int entity, @Nullable Using option, @Nullable Placement home, boolean managed, Supplier<String> subject) {
        Placement place = router.placeInBatch(entity, option, home, own);
        if (connection != null && !connection.equals(place.connection())) {
            throw mismatch(subject.get(), router.explainInBatch(entity, option, home, own));
        }
        if (managed && home != null && home != place) {
            throw moved(subject.get(), home, router.explainInBatch(entity, option, home, own));
        }
        if (first == null) {
            first = router.explainInBatch(entity, option, home, own);
        }
        if (connection == null) {
            connection = place.connection();
            reason = subject.get() + ", placed by " + first.connectionDecision();
        }
        return place;
    }

    Placement placeStatement(String text) {
        return place(NO_ENTITY, null, null, false, () -> text);
    }

    /** A batch that has sent everything is bound anew by its next write. */
    void release() {
        first = null;
        if (own == null || own.connection() == null) {
            connection = null;
            reason = null;
        }
    }

    private BatchConnectionMismatchException mismatch(String subject, Route route) {
        return new BatchConnectionMismatchException(Problem.of(
                        "RW-1230",
                        "A batch on connection '" + connection + "' cannot take a write for connection '"
                                + route.connection() + "'")
                .at(subject)
                .because("The batch is bound by " + reason + "; the write is placed by " + route.connectionDecision())
                .fix("Use one batch for each connection, or give both the same route"));
    }

    private static RouteMismatchException moved(String subject, Placement home, Route route) {
        return new RouteMismatchException(Problem.of(
                        "RW-1320",
                        "A batch cannot write at " + route.connection() + "/" + route.keyspace()
                                + " an instance that is managed at " + home)
                .at(subject)
                .because("A managed instance stays where it is; the connection was decided by "
                        + route.connectionDecision() + ", the keyspace by " + route.keyspaceDecision())
                .fix("Leave the route out, or copy the row with using(...).merge(instance)"));
    }
}

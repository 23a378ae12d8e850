// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.BatchConnectionMismatchException;
import io.ringway.Problem;
import io.ringway.Route;
import io.ringway.Using;
import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import java.util.Optional;
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
            reason = "the batch's own " + own;
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
     * @param subject what is written, for errors
     */
    Placement place(int entity, @Nullable Using option, @Nullable Placement home, String subject) {
        Placement place = router.placeInBatch(entity, option, home, own);
        if (first == null) {
            first = router.explainInBatch(entity, option, home, own);
        }
        if (connection == null) {
            connection = place.connection();
            reason = subject + ", placed by " + first.connectionDecision();
        } else if (!connection.equals(place.connection())) {
            throw mismatch(subject, router.explainInBatch(entity, option, home, own));
        }
        return place;
    }

    Placement placeStatement(String text) {
        return place(NO_ENTITY, null, null, text);
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
}

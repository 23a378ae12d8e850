// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.ConnectionUnavailableException;
import io.ringway.FlushException;
import io.ringway.FlushListener;
import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.Route;
import io.ringway.StaleRowException;
import io.ringway.UnknownConnectionException;
import io.ringway.Using;
import io.ringway.WriteOutcome;
import io.ringway.WriteOutcome.Operation;
import io.ringway.WriteOutcome.Status;
import io.ringway.connect.Placement;
import io.ringway.connect.Router;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowWrite;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the listener what became of writes, and the caller when some were not applied. */
public final class Accounting {
    private final Router router;
    private final @Nullable FlushListener listener;

    public Accounting(Router router, @Nullable FlushListener listener) {
        this.router = router;
        this.listener = listener;
    }

    /**
     * Accounts for the writes of one flush.
     *
     * @throws EntityExistsException when the first refused write is an insert; its cause is the FlushException
     * @throws jakarta.persistence.OptimisticLockException when the first refused write is another; its cause is the
     *     FlushException
     * @throws RingwayException when nothing was sent, because no write had a connection: what the first of them says
     * @throws FlushException when a write failed otherwise
     */
    public void account(List<RowWrite> writes, List<RowResult> results) {
        if (isSettled(results)) {
            return;
        }
        List<WriteOutcome> outcomes = new ArrayList<>(writes.size());
        for (int i = 0; i < writes.size(); i++) {
            outcomes.add(outcome(writes.get(i), results.get(i)));
        }
        if (listener != null) {
            listener.flushed(List.copyOf(outcomes));
        }
        if (!isComplete(results)) {
            throw failure(writes, results, outcomes);
        }
    }

    /** Whether all was applied and no listener wants to hear of it. */
    boolean isSettled(List<RowResult> results) {
        return listener == null && isComplete(results);
    }

    /** The listener hears of the writes of one batch. */
    void tell(List<WriteOutcome> outcomes) {
        if (listener != null && !outcomes.isEmpty()) {
            listener.flushed(List.copyOf(outcomes));
        }
    }

    /** @throws FlushException when one of the writes was not applied */
    void raise(List<WriteOutcome> outcomes) {
        if (outcomes.stream().anyMatch(outcome -> outcome.status() != Status.APPLIED)) {
            throw flushException(outcomes);
        }
    }

    /** The route of a place that is decided. */
    Route route(Placement place) {
        return router.explainNative(Using.route(place.connection(), place.keyspace()), null);
    }

    private static boolean isComplete(List<RowResult> results) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).status() != Status.APPLIED) {
                return false;
            }
        }
        return true;
    }

    private WriteOutcome outcome(RowWrite write, RowResult result) {
        RowTarget target = write.target();
        Route route = router.explain(target.mapping().index(), null, null, target.place());
        Throwable cause = result.refused() ? refusal(write, result, null) : result.failure();
        return new WriteOutcome(target.subject(), write.operation(), result.status(), route, write.attributes(), cause);
    }

    private static PersistenceException failure(
            List<RowWrite> writes, List<RowResult> results, List<WriteOutcome> outcomes) {
        RingwayException unreached = unreached(writes, results);
        if (unreached != null) {
            return unreached;
        }
        FlushException flush = flushException(outcomes);
        boolean failed = results.stream().anyMatch(result -> result.failure() != null);
        if (!failed) {
            for (int i = 0; i < writes.size(); i++) {
                if (results.get(i).refused()) {
                    return refusal(writes.get(i), results.get(i), flush);
                }
            }
        }
        return flush;
    }

    /** Why nothing was sent when every write lacked its connection; what the other connections say is suppressed. */
    private static @Nullable RingwayException unreached(List<RowWrite> writes, List<RowResult> results) {
        RingwayException first = null;
        Set<String> connections = new HashSet<>();
        for (int i = 0; i < writes.size(); i++) {
            Throwable failure = results.get(i).failure();
            if (!(failure instanceof ConnectionUnavailableException || failure instanceof UnknownConnectionException)) {
                return null;
            }
            if (connections.add(writes.get(i).target().place().connection())) {
                if (first == null) {
                    first = (RingwayException) failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        return first;
    }

    private static FlushException flushException(List<WriteOutcome> outcomes) {
        int applied = count(outcomes, Status.APPLIED);
        int unknown = count(outcomes, Status.UNKNOWN);
        int notApplied = outcomes.size() - applied - unknown;
        WriteOutcome first = outcomes.stream()
                .filter(outcome -> outcome.cause() != null)
                .findFirst()
                .orElseThrow();
        Throwable cause = Objects.requireNonNull(first.cause());
        String remedy = unknown == 0
                ? "Flush again when the cause is mended; the instances that were not applied are still dirty"
                : "Flush again when the cause is mended; to write an unknown one again is safe unless it was conditional";
        Problem problem = Problem.of(
                        "RW-1302",
                        "Of " + outcomes.size() + " writes " + applied + " were applied, " + notApplied
                                + " were not applied, and of " + unknown + " it is unknown")
                .at(first.operation() + " " + first.entity().getClass().getSimpleName() + " on "
                        + first.route().connection() + "/" + first.route().keyspace())
                .because("The first failure is: " + cause.getMessage())
                .fix(remedy);
        return new FlushException(problem, outcomes, cause);
    }

    private static PersistenceException refusal(RowWrite write, RowResult result, @Nullable FlushException flush) {
        RowTarget target = write.target();
        String name = target.mapping().name();
        if (write.operation() == Operation.INSERT) {
            return new EntityExistsException(
                    Problem.of("RW-1303", "A row with the id " + target.id() + " exists already")
                            .at(name)
                            .because("The database refused the conditional insert")
                            .fix("Choose another id, or find the row and change it")
                            .text(),
                    flush);
        }
        boolean gone = Objects.requireNonNull(result.current()).isEmpty();
        String expected = write.version() == null
                ? "as the conditions say"
                : "at version " + write.version().expected();
        Problem problem = Problem.of(
                        "RW-1304",
                        gone
                                ? "The row with the id " + target.id() + " does not exist any more"
                                : "The row with the id " + target.id() + " is not " + expected)
                .at(name)
                .because(gone ? "The database found no row to " + write.operation() : "It has " + result.current())
                .fix("Refresh the instance, apply the change again, and flush");
        return new StaleRowException(problem, target.entity(), result.current(), flush);
    }

    private static int count(List<WriteOutcome> outcomes, Status status) {
        int count = 0;
        for (WriteOutcome outcome : outcomes) {
            if (outcome.status() == status) {
                count++;
            }
        }
        return count;
    }
}

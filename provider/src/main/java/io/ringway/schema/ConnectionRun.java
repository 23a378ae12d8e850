// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.SchemaException;
import io.ringway.SchemaOutcome;
import io.ringway.SchemaTool.Progress;
import io.ringway.WriteOutcome.Status;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statements of one connection, one after the other, up to the first that fails. For one thread at a time. */
final class ConnectionRun {
    private static final Logger LOG = LoggerFactory.getLogger("io.ringway.schema");

    private final String connection;
    private final List<PlacePlan> plans;
    private final SchemaLocks locks;
    private final Consumer<Progress> listener;
    private final int total;
    private final List<SchemaOutcome> outcomes = new ArrayList<>();
    private int done;
    private @Nullable SchemaOutcome stopped;

    ConnectionRun(String connection, List<PlacePlan> plans, SchemaLocks locks, Consumer<Progress> listener) {
        this.connection = connection;
        this.plans = plans;
        this.locks = locks;
        this.listener = listener;
        this.total = plans.stream().mapToInt(plan -> plan.steps().size()).sum();
    }

    ConnectionRun run() {
        for (PlacePlan plan : plans) {
            for (PlacePlan.Step step : plan.steps()) {
                outcomes.add(stopped == null ? apply(plan.target(), step) : outcome(plan.target(), step, null));
            }
        }
        return this;
    }

    private SchemaOutcome apply(Target target, PlacePlan.Step step) {
        try {
            locks.requireHeld(connection);
            Schemas.apply(target.place(), step.change());
        } catch (RuntimeException e) {
            stopped = outcome(target, step, e);
            return stopped;
        }
        done++;
        LOG.info("{}: {} of {}: {}", target.place(), done, total, step.statement());
        listener.accept(new Progress(connection, target.keyspace(), step.statement(), done, total));
        return new SchemaOutcome(connection, target.keyspace(), step.statement(), Status.APPLIED, null);
    }

    /** Of a statement that was not done; {@code failure} is null when it was not tried. */
    private SchemaOutcome outcome(Target target, PlacePlan.Step step, @Nullable RuntimeException failure) {
        boolean unknown = failure instanceof DatastoreException datastore && datastore.effect() == Effect.UNKNOWN;
        Status status = unknown ? Status.UNKNOWN : Status.NOT_APPLIED;
        return new SchemaOutcome(connection, target.keyspace(), step.statement(), status, failure);
    }

    /** @throws SchemaException RW-1624, when one has failed: how far each has come */
    static void throwIfAnyStopped(List<ConnectionRun> runs) {
        List<String> finished = new ArrayList<>();
        List<String> notDone = new ArrayList<>();
        List<SchemaOutcome> outcomes = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (ConnectionRun run : runs) {
            outcomes.addAll(run.outcomes);
            if (run.stopped == null) {
                finished.add(run.connection + " (" + run.total + " of " + run.total + ")");
            } else {
                Throwable failure = Objects.requireNonNull(run.stopped.cause());
                String status = run.stopped.status() == Status.UNKNOWN
                        ? ", of which it is unknown whether it was applied: "
                        : ", which was not applied: ";
                notDone.add(run.connection + " (" + run.done + " of " + run.total + ", stopped at "
                        + run.stopped.statement() + status + failure.getMessage() + ")");
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw Outcomes.failure(
                    Outcomes.problem("The schema was not changed everywhere", finished, notDone), outcomes, failures);
        }
    }
}

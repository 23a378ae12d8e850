// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import io.ringway.SchemaException;
import io.ringway.SchemaTool.Progress;
import java.util.ArrayList;
import java.util.List;
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
    private int done;
    private @Nullable String stoppedAt;
    private @Nullable RuntimeException failure;

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
                try {
                    locks.requireHeld(connection);
                    Schemas.apply(plan.target().place(), step.change());
                } catch (RuntimeException e) {
                    stoppedAt = step.statement();
                    failure = e;
                    return this;
                }
                done++;
                LOG.info("{}: {} of {}: {}", plan.target().place(), done, total, step.statement());
                listener.accept(new Progress(connection, plan.target().keyspace(), step.statement(), done, total));
            }
        }
        return this;
    }

    /** @throws SchemaException RW-1624, when one has failed: how far each has come */
    static void throwIfAnyStopped(List<ConnectionRun> runs) {
        List<String> finished = new ArrayList<>();
        List<String> stopped = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (ConnectionRun run : runs) {
            if (run.failure == null) {
                finished.add(run.connection + " (" + run.total + " of " + run.total + ")");
            } else {
                stopped.add(run.connection + " (" + run.done + " of " + run.total + ", stopped at " + run.stoppedAt
                        + ": " + run.failure.getMessage() + ")");
                failures.add(run.failure);
            }
        }
        if (!failures.isEmpty()) {
            throw Outcomes.failure("The schema was not changed everywhere", finished, stopped, failures);
        }
    }
}

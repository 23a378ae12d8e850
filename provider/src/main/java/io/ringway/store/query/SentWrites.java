// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.connect.LoggedRoute;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.CollectionChange;
import io.ringway.spi.ColumnType;
import io.ringway.spi.Mutation;
import io.ringway.spi.MutationResult;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.PreparedMutation;
import io.ringway.store.RequestWindow;
import io.ringway.store.WriteClock;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The writes of one run, concurrently within a bound, all with one timestamp. */
final class SentWrites {
    private final EntityMapping mapping;
    private final Placement place;
    private final Lease lease;
    private final PreparedMutation statement;
    private final OperationOptions options;
    private final RequestWindow window;
    private final AtomicLong applied = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private long sent;

    SentWrites(Run run, EntityMapping mapping, BulkStatement shape, WriteClock clock) {
        this.mapping = mapping;
        this.place = run.place(mapping);
        this.lease = run.lease(place);
        this.statement = Await.on(shape.at(place, lease.datastore()).get());
        OperationOptions plain = run.options(lease).withPageSize(0).withIdempotent(isRepeatable(shape.mutation()));
        this.options = shape.mutation().conditional() ? plain : plain.withTimestamp(clock.next());
        this.window = new RequestWindow(run.limits().inFlight());
    }

    /** What adds to what is there, or asks whether it is there, does something else the second time. */
    private static boolean isRepeatable(Mutation shape) {
        return !shape.conditional()
                && shape.values().stream().noneMatch(column -> column.type() == ColumnType.Scalar.COUNTER)
                && shape.changes().stream().noneMatch(SentWrites::growsList);
    }

    private static boolean growsList(CollectionChange change) {
        return change.column().type() instanceof ColumnType.ListOf;
    }

    void send(ParameterSource parameters) {
        sent++;
        BoundMutation bound = statement.bind(parameters, options);
        window.send(() -> apply(bound), this::answer);
    }

    private CompletionStage<MutationResult> apply(BoundMutation bound) {
        boolean logged = LoggedRoute.enter(place);
        try {
            return lease.datastore().apply(bound);
        } finally {
            LoggedRoute.leave(logged);
        }
    }

    private void answer(@Nullable MutationResult result, @Nullable Throwable failed) {
        if (failed != null) {
            failure.compareAndSet(null, failed);
        } else if (result == null || result.applied()) {
            applied.incrementAndGet();
        } else {
            refused.incrementAndGet();
        }
    }

    /** Whether one has failed, so that no more need to be sent. */
    boolean hasFailed() {
        return failure.get() != null;
    }

    /** Waits for every answer, and gives how many were applied. */
    long applied() {
        window.await();
        Throwable failed = failure.get();
        if (failed != null) {
            throw new RingwayException(
                    Problem.of(
                                    "RW-1583",
                                    "A bulk statement was applied in part: " + applied + " of " + sent + " writes")
                            .at(mapping.name())
                            .because(String.valueOf(failed.getMessage()))
                            .fix("Mend the cause and execute it again"),
                    failed);
        }
        return applied.get();
    }

    /** How many conditions did not hold. */
    long refused() {
        return refused.get();
    }
}

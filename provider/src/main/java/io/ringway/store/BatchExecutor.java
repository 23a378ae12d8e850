// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.BatchNotAppliedException;
import io.ringway.BatchType;
import io.ringway.Problem;
import io.ringway.Route;
import io.ringway.WriteOutcome;
import io.ringway.WriteOutcome.Status;
import io.ringway.connect.LoggedRoute;
import io.ringway.connect.Placement;
import io.ringway.plan.BatchSettings;
import io.ringway.plan.RowWrite;
import io.ringway.spi.Batch;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.BoundStatement;
import io.ringway.spi.Datastore;
import io.ringway.spi.MutationResult;
import io.ringway.spi.OperationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sends batches, and accounts for what became of each of their writes. */
final class BatchExecutor {
    private final BatchPlanner planner;
    private final WriteClock clock;
    private final Accounting accounting;
    private final ConditionalCheck check;
    private final int inFlight;

    /** @param inFlight how many requests of one batch are in flight at most */
    BatchExecutor(BatchPlanner planner, WriteClock clock, Accounting accounting, ConditionalCheck check, int inFlight) {
        this.planner = planner;
        this.clock = clock;
        this.accounting = accounting;
        this.check = check;
        this.inFlight = inFlight;
    }

    /** What would be sent; {@code use} gets it while its connection is held. */
    <R> R explain(List<BatchEntry> entries, BatchSettings settings, Function<List<BatchRequest>, R> use) {
        try (Places places = new Places()) {
            return use.apply(planner.plan(entries, settings, options(settings, 0), places));
        }
    }

    /**
     * Sends the writes and waits for every answer.
     *
     * @param settle hears what became of each row
     * @return whether anything was sent
     * @throws BatchNotAppliedException when a condition did not hold
     * @throws io.ringway.FlushException when a request failed
     */
    boolean execute(List<BatchEntry> entries, BatchSettings settings, BiConsumer<RowWrite, Status> settle) {
        try (Places places = new Places()) {
            OperationOptions options = options(settings, clock.next());
            List<BatchRequest> requests = planner.plan(entries, settings, options, places);
            List<Sent> sent = new ArrayList<>(requests.size());
            RequestWindow window = new RequestWindow(inFlight);
            for (BatchRequest request : requests) {
                Sent one = new Sent(request);
                sent.add(one);
                window.send(() -> send(request, settings.type(), options), one::answered);
            }
            window.await();
            account(sent, settle);
            return !requests.isEmpty();
        }
    }

    private static CompletionStage<MutationResult> send(
            BatchRequest request, BatchType type, OperationOptions options) {
        boolean logged = LoggedRoute.enter(request.place());
        try {
            return apply(request, type, options);
        } finally {
            LoggedRoute.leave(logged);
        }
    }

    private static CompletionStage<MutationResult> apply(
            BatchRequest request, BatchType type, OperationOptions options) {
        Datastore datastore = request.lease().datastore();
        List<BoundStatement> statements = request.statements();
        if (type != BatchType.COUNTER && statements.size() == 1 && statements.get(0) instanceof BoundMutation alone) {
            return datastore.apply(alone);
        }
        boolean repeatable = type != BatchType.COUNTER && !request.conditional() && request.isRepeatable();
        OperationOptions of = options.withProfile(request.lease().profile()).withIdempotent(repeatable);
        return datastore.apply(new Batch(Batch.Type.valueOf(type.name()), statements, of));
    }

    private void account(List<Sent> sent, BiConsumer<RowWrite, Status> settle) {
        List<RowResult> results = new ArrayList<>(sent.size());
        for (Sent one : sent) {
            RowResult result = result(one);
            results.add(result);
            for (PlannedWrite write : one.request.writes()) {
                if (write.row() != null) {
                    settle.accept(write.row(), result.status());
                }
            }
        }
        if (accounting.isSettled(results)) {
            return;
        }
        List<WriteOutcome> outcomes = outcomes(sent, results);
        accounting.tell(outcomes);
        for (int i = 0; i < sent.size(); i++) {
            if (results.get(i).refused()) {
                throw notApplied(sent.get(i), results.get(i));
            }
        }
        accounting.raise(outcomes);
    }

    private List<WriteOutcome> outcomes(List<Sent> sent, List<RowResult> results) {
        List<WriteOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            for (PlannedWrite write : sent.get(i).request.writes()) {
                outcomes.add(outcome(write, results.get(i)));
            }
        }
        return outcomes;
    }

    private RowResult result(Sent sent) {
        RowResult result = RowResult.of(sent.result, sent.failure);
        return sent.request.conditional() ? check.decideTogether(sent.request.rows(), result) : result;
    }

    private WriteOutcome outcome(PlannedWrite write, RowResult result) {
        Placement place = write.entry().place();
        Route route = accounting.route(place);
        List<String> attributes = write.row() == null ? List.of() : write.row().attributes();
        return new WriteOutcome(
                write.entry().subject(),
                write.entry().operation(),
                result.status(),
                route,
                attributes,
                result.failure());
    }

    private static BatchNotAppliedException notApplied(Sent sent, RowResult result) {
        List<Map<String, @Nullable Object>> current = sent.current(result);
        String rows = current.isEmpty() ? "The rows do not exist" : "The rows are " + current;
        return new BatchNotAppliedException(
                Problem.of("RW-1235", "A condition of the batch did not hold, and none of it was applied")
                        .at(sent.request.summary())
                        .because(rows)
                        .fix("Read the rows again, and decide anew"),
                current);
    }

    private static OperationOptions options(BatchSettings settings, long timestamp) {
        return settings.on(OperationOptions.DEFAULT, timestamp, true);
    }

    /** A request on its way; its answer is written by one thread and read when all have come. */
    private static final class Sent {
        private final BatchRequest request;
        private @Nullable MutationResult result;
        private @Nullable Throwable failure;

        Sent(BatchRequest request) {
            this.request = request;
        }

        void answered(@Nullable MutationResult acknowledgement, @Nullable Throwable reason) {
            result = acknowledgement;
            failure = reason;
        }

        /** The rows that the database answered with; when its answer was lost, the one that was read since. */
        private List<Map<String, @Nullable Object>> current(RowResult refused) {
            if (result != null) {
                return result.current();
            }
            Map<String, @Nullable Object> read = Objects.requireNonNull(refused.current());
            return read.isEmpty() ? List.of() : List.of(read);
        }
    }
}

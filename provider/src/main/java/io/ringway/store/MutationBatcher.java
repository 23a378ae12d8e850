// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.connect.LoggedRoute;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.PlanCache;
import io.ringway.plan.RowWrite;
import io.ringway.plan.WritePlan;
import io.ringway.spi.Batch;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.Datastore;
import io.ringway.spi.MutationResult;
import io.ringway.spi.OperationOptions;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in the fewest requests: those of one partition together, conditional ones alone, all of them concurrently
 * within a bound. The writes of one call share one timestamp.
 */
public final class MutationBatcher {
    private final PlanCache plans;
    private final WriteClock clock;
    private final FlushLimits limits;
    private final ConditionalCheck check;

    public MutationBatcher(PlanCache plans, WriteClock clock, FlushLimits limits, EntityReader reader) {
        this.plans = plans;
        this.clock = clock;
        this.limits = limits;
        this.check = new ConditionalCheck(reader);
    }

    /**
     * Executes the writes, of which no two are for the same row, and waits for every answer.
     *
     * @return what became of each, in the order of the writes; a failure is a result, never an exception
     * @throws io.ringway.RingwayException RW-1340, when they contradict each other; nothing is sent then
     */
    public List<RowResult> execute(List<RowWrite> writes) {
        SharedValues.requireOne(writes);
        @Nullable RowResult[] results = new RowResult[writes.size()];
        try (Places places = new Places()) {
            Flush flush = new Flush(places, clock.next(), results);
            for (int i = 0; i < results.length; i++) {
                flush.begin(writes.get(i), i);
            }
            flush.finish();
        }
        decideUnknown(writes, results);
        return List.of(results);
    }

    /** A place that does not answer one such read is not asked again: each would wait for its time-out. */
    private void decideUnknown(List<RowWrite> writes, @Nullable RowResult[] results) {
        Set<Placement> silent = Collections.newSetFromMap(new IdentityHashMap<>(1));
        for (int i = 0; i < results.length; i++) {
            RowWrite write = writes.get(i);
            RowResult result = Objects.requireNonNull(results[i]);
            Placement place = write.target().place();
            if (check.decides(write, result) && !silent.contains(place)) {
                try {
                    results[i] = check.decide(write, result);
                } catch (RuntimeException e) {
                    silent.add(place);
                    if (result.failure() != null) {
                        result.failure().addSuppressed(e);
                    }
                }
            }
        }
    }

    /** The requests of one call. */
    private final class Flush {
        private final Places places;
        private final long timestamp;
        private final @Nullable RowResult[] results;
        private final RequestWindow window = new RequestWindow(limits.inFlight());
        private final PartitionGroups groups = new PartitionGroups(limits);
        private final RowPlans rows = new RowPlans(plans);
        private final Map<WritePlan, RuntimeException> unprepared = new IdentityHashMap<>(1);
        private OperationOptions plain = OperationOptions.DEFAULT;
        private @Nullable Lease plainOf;

        Flush(Places places, long timestamp, @Nullable RowResult[] results) {
            this.places = places;
            this.timestamp = timestamp;
            this.results = results;
        }

        /** Sends a write that goes alone; keeps one that may share a request. */
        void begin(RowWrite write, int index) {
            try {
                Lease lease = places.at(write.target().place());
                BoundMutation bound = bind(write, lease);
                if (sharesRequest(write)) {
                    groups.add(lease, write.target().place(), bound, index, write.isRepeatable());
                } else {
                    send(write.target().place(), lease.datastore(), bound, index);
                }
            } catch (RuntimeException e) {
                results[index] = RowResult.notSent(e);
            }
        }

        void finish() {
            groups.forEach(this::send);
            window.await();
        }

        private BoundMutation bind(RowWrite write, Lease lease) {
            WritePlan plan = rows.of(write, lease);
            OperationOptions options = write.hasOptions() || !write.isRepeatable()
                    ? write.options(Places.options(lease), timestamp)
                    : plain(lease);
            BoundMutation bound = plan.bindReady(write, options);
            return bound != null ? bound : bindFirst(plan, write, options);
        }

        /** A statement that could not be prepared is not tried again for the next row: each try would wait for its time-out. */
        private BoundMutation bindFirst(WritePlan plan, RowWrite write, OperationOptions options) {
            RuntimeException before = unprepared.get(plan);
            if (before != null) {
                throw before;
            }
            try {
                plan.prepare();
            } catch (RuntimeException e) {
                unprepared.put(plan, e);
                throw e;
            }
            return Objects.requireNonNull(plan.bindReady(write, options));
        }

        /** The options that all writes without any of their own share. */
        private OperationOptions plain(Lease lease) {
            if (plainOf != lease) {
                plain = Places.options(lease).withTimestamp(timestamp);
                plainOf = lease;
            }
            return plain;
        }

        private void send(Placement place, Datastore datastore, BoundMutation bound, int index) {
            window.begin();
            boolean logged = LoggedRoute.enter(place);
            try {
                var unused = datastore.apply(bound).whenComplete(new Answer(window, results, index));
            } catch (RuntimeException e) {
                window.end();
                throw e;
            } finally {
                LoggedRoute.leave(logged);
            }
        }

        private void send(PartitionGroups.Group group) {
            Datastore datastore = group.lease().datastore();
            OperationOptions options = group.isRepeatable()
                    ? plain(group.lease())
                    : plain(group.lease()).withIdempotent(false);
            List<BoundMutation> mutations = group.mutations();
            Batch.Type type = limits.logged() ? Batch.Type.LOGGED : Batch.Type.UNLOGGED;
            send(
                    group.place(),
                    () -> mutations.size() == 1
                            ? datastore.apply(mutations.get(0))
                            : datastore.apply(new Batch(type, List.copyOf(mutations), options)),
                    (result, failure) -> group.answer(RowResult.of(result, failure), results));
        }

        private void send(
                Placement place,
                Supplier<CompletionStage<MutationResult>> request,
                BiConsumer<@Nullable MutationResult, @Nullable Throwable> done) {
            boolean logged = LoggedRoute.enter(place);
            try {
                window.send(request, done);
            } finally {
                LoggedRoute.leave(logged);
            }
        }
    }

    /** Takes the answer to the write of one row, of which a flush may have very many. */
    private record Answer(RequestWindow window, @Nullable RowResult[] results, int index)
            implements BiConsumer<@Nullable MutationResult, @Nullable Throwable> {
        @Override
        public void accept(@Nullable MutationResult result, @Nullable Throwable failure) {
            try {
                results[index] = RowResult.of(result, failure == null ? null : Await.cause(failure));
            } finally {
                window.end();
            }
        }
    }

    /** Conditions, counters and options of its own keep a write apart; so does a table whose partitions are single rows. */
    private boolean sharesRequest(RowWrite write) {
        return !write.conditional()
                && !write.hasOptions()
                && !write.target().mapping().counter()
                && (limits.logged() || !isAlonePartition(write.target().mapping()));
    }

    private static boolean isAlonePartition(EntityMapping mapping) {
        return mapping.id().partitionColumns() == mapping.id().columns().size();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.PlanCache;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowWrite;
import io.ringway.plan.WritePlan;
import io.ringway.spi.Batch;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.Datastore;
import io.ringway.spi.OperationOptions;
import java.util.List;
import java.util.Objects;
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
     */
    public List<RowResult> execute(List<RowWrite> writes) {
        @Nullable RowResult[] results = new RowResult[writes.size()];
        try (Places places = new Places()) {
            Flush flush = new Flush(places, clock.next(), results);
            for (int i = 0; i < results.length; i++) {
                flush.begin(writes.get(i), i);
            }
            flush.finish();
        }
        for (int i = 0; i < results.length; i++) {
            results[i] = check.decide(writes.get(i), Objects.requireNonNull(results[i]));
        }
        return List.of(results);
    }

    /** The requests of one call. */
    private final class Flush {
        private final Places places;
        private final long timestamp;
        private final @Nullable RowResult[] results;
        private final RequestWindow window = new RequestWindow(limits.inFlight());
        private final PartitionGroups groups = new PartitionGroups(limits);

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
                    groups.add(lease, bound, index);
                } else {
                    send(lease.datastore(), bound, index);
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
            RowTarget target = write.target();
            WritePlan plan = plans.plans(target.place(), lease.datastore(), target.mapping())
                    .write(write);
            OperationOptions options = write.options(Places.options(lease), timestamp);
            BoundMutation bound = plan.bindReady(write, options);
            return bound != null ? bound : Await.on(plan.bind(write, options));
        }

        private void send(Datastore datastore, BoundMutation bound, int index) {
            window.send(
                    () -> datastore.apply(bound), (result, failure) -> results[index] = RowResult.of(result, failure));
        }

        private void send(PartitionGroups.Group group) {
            Datastore datastore = group.lease().datastore();
            OperationOptions options = Places.options(group.lease()).withTimestamp(timestamp);
            List<BoundMutation> mutations = group.mutations();
            Batch.Type type = limits.logged() ? Batch.Type.LOGGED : Batch.Type.UNLOGGED;
            window.send(
                    () -> mutations.size() == 1
                            ? datastore.apply(mutations.get(0))
                            : datastore.apply(new Batch(type, List.copyOf(mutations), options)),
                    (result, failure) -> group.answer(RowResult.of(result, failure), results));
        }
    }

    /** Conditions and options of its own keep a write apart; so does a table whose partitions are single rows. */
    private boolean sharesRequest(RowWrite write) {
        return !write.conditional()
                && !write.hasOptions()
                && (limits.logged() || !isAlonePartition(write.target().mapping()));
    }

    private static boolean isAlonePartition(EntityMapping mapping) {
        return mapping.id().partitionColumns() == mapping.id().columns().size();
    }
}

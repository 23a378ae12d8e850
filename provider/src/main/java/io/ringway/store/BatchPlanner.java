// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.BatchOption.Flag;
import io.ringway.BatchType;
import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.mapping.ValueTypes;
import io.ringway.plan.BatchSettings;
import io.ringway.plan.EntityPlans;
import io.ringway.plan.PlanCache;
import io.ringway.plan.RowWrite;
import io.ringway.plan.WritePlan;
import io.ringway.spi.BoundStatement;
import io.ringway.spi.Datastore;
import io.ringway.spi.NativeQueryFacet;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a batch has collected into requests, and refuses those that the database would refuse or suffer from. */
final class BatchPlanner {
    private static final Logger LOG = LoggerFactory.getLogger(BatchPlanner.class);

    private final EntityWrites rows;
    private final PlanCache plans;
    private final BatchLimits limits;

    BatchPlanner(EntityWrites rows, PlanCache plans, BatchLimits limits) {
        this.rows = rows;
        this.plans = plans;
        this.limits = limits;
    }

    /**
     * @throws RingwayException when the batch cannot be sent as it is
     * @throws io.ringway.spi.DatastoreException when a statement cannot be prepared
     */
    List<BatchRequest> plan(List<BatchEntry> entries, BatchSettings settings, OperationOptions options, Places places) {
        List<PlannedWrite> writes = new ArrayList<>(entries.size());
        boolean conditional = false;
        for (BatchEntry entry : entries) {
            PlannedWrite write = bind(entry, options, places.at(entry.place()));
            if (write != null) {
                conditional |= write.statement().conditional();
                writes.add(write);
            }
        }
        boolean split = !conditional && settings.type() == BatchType.UNLOGGED && !settings.has(Flag.ONE_REQUEST);
        List<BatchRequest> requests = split ? perPartition(writes, places) : together(writes, places);
        for (BatchRequest request : requests) {
            check(request);
        }
        return requests;
    }

    private static List<BatchRequest> together(List<PlannedWrite> writes, Places places) {
        if (writes.isEmpty()) {
            return List.of();
        }
        BatchRequest request = new BatchRequest(places.at(writes.get(0).entry().place()));
        request.writes().addAll(writes);
        return List.of(request);
    }

    private static List<BatchRequest> perPartition(List<PlannedWrite> writes, Places places) {
        Map<Object, BatchRequest> requests = new LinkedHashMap<>();
        for (PlannedWrite write : writes) {
            requests.computeIfAbsent(
                            write.statement().partition(),
                            partition ->
                                    new BatchRequest(places.at(write.entry().place())))
                    .writes()
                    .add(write);
        }
        return List.copyOf(requests.values());
    }

    private @Nullable PlannedWrite bind(BatchEntry entry, OperationOptions options, Lease lease) {
        if (entry instanceof BatchEntry.OfRow row) {
            RowWrite write = rows.write(row.operation(), row.target(), row.tracker(), row.settings());
            return write == null ? null : new PlannedWrite(row, write, bind(write, options, lease));
        }
        if (entry instanceof BatchEntry.OfPartition partition) {
            EntityPlans of = plans.plans(partition.place(), lease.datastore(), partition.mapping());
            return new PlannedWrite(partition, null, Await.on(of.partition().bind(partition.key(), options)));
        }
        return new PlannedWrite(entry, null, bind((BatchEntry.OfStatement) entry, lease.datastore()));
    }

    private BoundStatement bind(RowWrite write, OperationOptions options, Lease lease) {
        WritePlan plan = plans.plans(
                        write.target().place(),
                        lease.datastore(),
                        write.target().mapping())
                .write(write);
        BoundStatement ready = plan.bindReady(write, options);
        if (ready != null) {
            return ready;
        }
        plan.prepare();
        return Objects.requireNonNull(plan.bindReady(write, options));
    }

    private static BoundStatement bind(BatchEntry.OfStatement entry, Datastore datastore) {
        NativeQueryFacet facet = NativeStore.facet(datastore, entry.place());
        NativeStatement statement =
                Await.on(facet.prepare(entry.text(), entry.place().keyspace()));
        int expected = statement.parameters().size();
        if (expected != entry.values().size()) {
            throw new IllegalArgumentException(Problem.of(
                            "RW-1231",
                            "The statement has " + expected + " parameters, and "
                                    + entry.values().size() + " values are given")
                    .at(entry.text())
                    .text());
        }
        return facet.bind(statement, writer -> write(statement, entry.values(), writer));
    }

    private static void write(NativeStatement statement, List<Object> values, ParameterWriter writer) {
        for (int slot = 0; slot < values.size(); slot++) {
            Object value = ValueTypes.toStorage(
                    values.get(slot), statement.parameters().get(slot).type());
            if (value == null) {
                writer.setNull(slot);
            } else {
                writer.setObject(slot, value);
            }
        }
    }

    private void check(BatchRequest request) {
        int partitions = request.partitions().size();
        if (partitions == 1) {
            return;
        }
        if (request.conditional()) {
            throw new RingwayException(
                    Problem.of("RW-1232", "A conditional batch has writes for " + partitions + " partitions")
                            .at(String.join("; ", request.describe()))
                            .because("The database checks conditions within one partition; versioned entities have one")
                            .fix("Use one batch for each partition"));
        }
        int bytes = request.bytes();
        if (bytes > limits.failBytes()) {
            throw tooLarge(request, partitions, bytes);
        }
        if (bytes > limits.warnBytes()) {
            LOG.warn(
                    "RW-1234: A batch of {} statements for {} partitions has about {} bytes, more than ringway.batch.warn-bytes = {}",
                    request.writes().size(),
                    partitions,
                    bytes,
                    limits.warnBytes());
        }
    }

    private RingwayException tooLarge(BatchRequest request, int partitions, int bytes) {
        return new RingwayException(
                Problem.of(
                                "RW-1233",
                                "A batch of " + request.writes().size() + " statements for " + partitions
                                        + " partitions has about " + bytes + " bytes, more than the "
                                        + limits.failBytes()
                                        + " that are allowed")
                        .at(String.join("; ", request.describe()))
                        .because("One node would have to coordinate them all, and the database refuses such a batch")
                        .fix(
                                "Use BatchType.UNLOGGED, which is split by partition, or smaller batches; the limit is ringway.batch.fail-bytes"));
    }
}

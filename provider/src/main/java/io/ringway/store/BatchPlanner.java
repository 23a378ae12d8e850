// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.BatchOption.Flag;
import io.ringway.BatchType;
import io.ringway.Problem;
import io.ringway.RingwayException;
import io.ringway.WriteOutcome.Operation;
import io.ringway.connect.Await;
import io.ringway.connect.Lease;
import io.ringway.connect.LoggedRoute;
import io.ringway.connect.Placement;
import io.ringway.mapping.ValueTypes;
import io.ringway.plan.BatchSettings;
import io.ringway.plan.EntityPlans;
import io.ringway.plan.PlanCache;
import io.ringway.plan.RowWrite;
import io.ringway.plan.WritePlan;
import io.ringway.spi.BoundStatement;
import io.ringway.spi.ColumnType;
import io.ringway.spi.Datastore;
import io.ringway.spi.NativeQueryFacet;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterWriter;
import java.util.ArrayList;
import java.util.HashMap;
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
        if (entries.isEmpty()) {
            return List.of();
        }
        Lease lease = places.at(entries.get(0).place());
        OperationOptions of = options.withProfile(lease.profile());
        List<PlannedWrite> writes = new ArrayList<>(entries.size());
        RowPlans statements = new RowPlans(plans);
        List<RowWrite> sharing = new ArrayList<>(0);
        boolean conditional = false;
        for (BatchEntry entry : entries) {
            PlannedWrite write = bind(entry, of, lease, statements);
            if (write != null) {
                conditional |= write.statement().conditional();
                writes.add(write);
                if (write.row() != null && write.row().target().mapping().hasStaticColumns()) {
                    sharing.add(write.row());
                }
            }
        }
        SharedValues.requireOne(sharing);
        refuseRowsOfDeletedPartitions(writes);
        boolean split = !conditional && settings.type() == BatchType.UNLOGGED && !settings.has(Flag.ONE_REQUEST);
        List<BatchRequest> requests = split ? perPartition(writes, lease) : together(writes, lease);
        for (BatchRequest request : requests) {
            check(request, settings);
        }
        return requests;
    }

    private static List<BatchRequest> together(List<PlannedWrite> writes, Lease lease) {
        return writes.isEmpty() ? List.of() : List.of(new BatchRequest(lease, writes));
    }

    private static List<BatchRequest> perPartition(List<PlannedWrite> writes, Lease lease) {
        Map<Object, List<PlannedWrite>> partitions = new LinkedHashMap<>();
        Object last = null;
        List<PlannedWrite> ofLast = List.of();
        for (PlannedWrite write : writes) {
            Object partition = write.statement().partition();
            if (!partition.equals(last)) {
                ofLast = partitions.computeIfAbsent(partition, missing -> new ArrayList<>());
                last = partition;
            }
            ofLast.add(write);
        }
        return partitions.values().stream()
                .map(of -> BatchRequest.ofPartition(lease, of))
                .toList();
    }

    /** The writes of a batch share a timestamp, at which a delete wins: rows that it writes beside would be lost. */
    private static void refuseRowsOfDeletedPartitions(List<PlannedWrite> writes) {
        Map<Object, PlannedWrite> deleted = new HashMap<>();
        for (PlannedWrite write : writes) {
            if (write.entry() instanceof BatchEntry.OfPartition) {
                deleted.put(write.statement().partition(), write);
            }
        }
        for (PlannedWrite write : writes) {
            PlannedWrite of =
                    deleted.isEmpty() ? null : deleted.get(write.statement().partition());
            if (of != null
                    && write.entry().operation() != Operation.DELETE_PARTITION
                    && write.entry().operation() != Operation.DELETE) {
                throw new RingwayException(Problem.of("RW-1241", "A batch deletes a partition and writes a row of it")
                        .at(of.entry().describe() + "; " + write.entry().describe())
                        .because("The writes of a batch are not ordered, and the delete would win")
                        .fix("Use one batch to delete the partition, and another one for its new rows"));
            }
        }
    }

    private @Nullable PlannedWrite bind(BatchEntry entry, OperationOptions options, Lease lease, RowPlans statements) {
        if (entry instanceof BatchEntry.OfRow row) {
            RowWrite write = rows.write(row.operation(), row.target(), row.tracker(), row.settings());
            return write == null
                    ? null
                    : new PlannedWrite(row, write, bind(write, options, statements.of(write, lease)));
        }
        if (entry instanceof BatchEntry.OfPartition partition) {
            EntityPlans of = plans.plans(partition.place(), lease.datastore(), partition.mapping());
            return new PlannedWrite(partition, null, Await.on(of.partition().bind(partition.key(), options)));
        }
        return new PlannedWrite(entry, null, bind((BatchEntry.OfStatement) entry, lease.datastore()));
    }

    private static BoundStatement bind(RowWrite write, OperationOptions options, WritePlan plan) {
        OperationOptions own = write.isRepeatable() ? options : options.withIdempotent(false);
        BoundStatement ready = plan.bindReady(write, own);
        if (ready != null) {
            return ready;
        }
        plan.prepare();
        return Objects.requireNonNull(plan.bindReady(write, own));
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

    private static void write(NativeStatement statement, List<@Nullable Object> values, ParameterWriter writer) {
        for (int slot = 0; slot < values.size(); slot++) {
            ColumnType type = statement.parameters().get(slot).type();
            writer.setValue(slot, ValueTypes.toStorage(values.get(slot), type));
        }
    }

    private void check(BatchRequest request, BatchSettings settings) {
        if (request.conditional() && (settings.timestamp() != null || request.isTimed())) {
            throw new RingwayException(Problem.of("RW-1409", "A conditional batch has a timestamp")
                    .at(request.summary())
                    .because(
                            "The database gives conditional writes, and what is written with them, a timestamp of its own")
                    .fix("Leave the timestamp out"));
        }
        int partitions = request.partitions();
        if (partitions == 1) {
            return;
        }
        if (request.conditional()) {
            throw new RingwayException(
                    Problem.of("RW-1232", "A conditional batch has writes for " + partitions + " partitions")
                            .at(request.summary())
                            .because("The database checks conditions within one partition; versioned entities have one")
                            .fix("Use one batch for each partition"));
        }
        int bytes = request.bytes();
        if (bytes > limits.failBytes()) {
            throw tooLarge(request, partitions, bytes);
        }
        if (bytes > limits.warnBytes()) {
            Placement place = request.place();
            LoggedRoute.log(
                    place.connection(),
                    place.keyspace(),
                    () -> LOG.warn(
                            "RW-1234: A batch of {} statements for {} partitions has about {} bytes, more than ringway.batch.warn-bytes = {}: {}",
                            request.writes().size(),
                            partitions,
                            bytes,
                            limits.warnBytes(),
                            request.summary()));
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
                        .at(request.summary())
                        .because("One node would have to coordinate them all, and the database refuses such a batch")
                        .fix(
                                "Use BatchType.UNLOGGED, which is split by partition, or smaller batches; the limit is ringway.batch.fail-bytes"));
    }
}

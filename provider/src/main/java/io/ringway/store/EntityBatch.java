// SPDX-License-Identifier: Apache-2.0
package io.ringway.store;

import io.ringway.Batch;
import io.ringway.BatchOption.Flag;
import io.ringway.BatchPlan;
import io.ringway.BatchType;
import io.ringway.Problem;
import io.ringway.Using;
import io.ringway.WriteOption;
import io.ringway.WriteOutcome.Operation;
import io.ringway.connect.LoggedRoute;
import io.ringway.connect.Placement;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.BatchSettings;
import io.ringway.plan.RowTarget;
import io.ringway.plan.RowTracker;
import io.ringway.plan.WriteSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects the writes of one batch. */
final class EntityBatch implements Batch, EntityWriting {
    private static final Logger LOG = LoggerFactory.getLogger(EntityBatch.class);

    private final EntityModel model;
    private final BatchBinding binding;
    private final BatchRules rules;
    private final BatchExecutor executor;
    private final BatchSettings settings;
    private final BatchLife life;
    private final BatchRepositories repositories;
    private final Map<Object, BatchEntry> entries = new LinkedHashMap<>();
    private final List<Runnable> callbacks = new ArrayList<>();
    private boolean executed;
    private boolean closed;

    EntityBatch(
            EntityModel model,
            BatchBinding binding,
            BatchRules rules,
            BatchExecutor executor,
            BatchSettings settings,
            BatchLife life,
            BatchRepositories repositories) {
        this.model = model;
        this.binding = binding;
        this.rules = rules;
        this.executor = executor;
        this.settings = settings;
        this.life = life;
        this.repositories = repositories;
    }

    @Override
    public Batch insert(Object entity, WriteOption... options) {
        return add(Operation.INSERT, entity, options);
    }

    @Override
    public Batch update(Object entity, WriteOption... options) {
        return add(Operation.UPDATE, entity, options);
    }

    @Override
    public Batch upsert(Object entity, WriteOption... options) {
        return add(Operation.UPSERT, entity, options);
    }

    @Override
    public Batch delete(Object entity, WriteOption... options) {
        return add(Operation.DELETE, entity, options);
    }

    @Override
    public Batch deletePartition(Class<?> entity, Object... partitionKey) {
        requireUsable();
        EntityMapping mapping = model.writable(entity);
        int expected = mapping.id().partitionColumns();
        if (partitionKey.length != expected) {
            throw new IllegalArgumentException(Problem.of(
                            "RW-1236",
                            "The partition key has " + expected + " columns, and " + partitionKey.length
                                    + " values are given")
                    .at(mapping.name())
                    .text());
        }
        if (Arrays.asList(partitionKey).contains(null)) {
            throw new IllegalArgumentException(Problem.of("RW-1120", "A value of the partition key is null")
                    .at(mapping.name())
                    .because("A null cannot be part of a primary key")
                    .text());
        }
        requireType(mapping);
        List<Object> key = List.of(partitionKey);
        Placement place = binding.place(
                mapping.index(), null, null, false, () -> "DELETE PARTITION " + mapping.name() + " " + key);
        BatchEntry entry = new BatchEntry.OfPartition(mapping, place, key);
        entries.put(entry, entry);
        return this;
    }

    @Override
    public Batch cql(String statement, @Nullable Object... values) {
        requireUsable();
        List<@Nullable Object> kept = Arrays.asList(values.clone());
        entries.put(new Object(), new BatchEntry.OfStatement(statement, kept, binding.placeStatement(statement)));
        return this;
    }

    @Override
    public <R> R repository(Class<R> repository) {
        requireUsable();
        return repositories.repository(repository, this);
    }

    /** What a repository that writes into this batch is asked to write. */
    @Override
    public void execute(Operation verb, List<?> entities, WriteSettings settings, @Nullable Using view) {
        WriteSettings placed = view == null ? settings : settings.under(view);
        entities.forEach(entity -> add(verb, entity, placed));
    }

    @Override
    public Batch afterSuccess(Runnable callback) {
        requireUsable();
        callbacks.add(callback);
        return this;
    }

    @Override
    public void execute() {
        requireUsable();
        if (entries.isEmpty()) {
            return;
        }
        if (executed && !settings.has(Flag.REUSE)) {
            Placement place = entries.values().iterator().next().place();
            LoggedRoute.log(
                    place.connection(),
                    place.keyspace(),
                    () -> LOG.warn(
                            "RW-1237: A batch is executed again with {} new statements; BatchOption.REUSE says that it is meant",
                            size()));
        }
        List<BatchEntry> sending = List.copyOf(entries.values());
        if (send(sending)) {
            executed = true;
            discard();
            List.copyOf(callbacks).forEach(Runnable::run);
        } else {
            discard();
        }
    }

    private boolean send(List<BatchEntry> sending) {
        life.sending(sending);
        try {
            return executor.execute(sending, settings, life::settle);
        } finally {
            life.sent();
        }
    }

    @Override
    public void discard() {
        entries.clear();
        rules.clear();
        binding.release();
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public BatchPlan explain() {
        requireUsable();
        List<BatchEntry> planned = List.copyOf(entries.values());
        List<BatchPlan.Request> requests = planned.isEmpty()
                ? List.of()
                : executor.explain(
                        planned,
                        settings,
                        parts -> parts.stream()
                                .map(part -> new BatchPlan.Request(part.describe(), part.partitions(), part.bytes()))
                                .toList());
        return new BatchPlan(settings.type(), binding.route(), requests);
    }

    @Override
    public void close() {
        discard();
        closed = true;
    }

    private Batch add(Operation verb, Object entity, WriteOption... options) {
        return add(verb, entity, WriteSettings.of(options));
    }

    private Batch add(Operation verb, Object entity, WriteSettings own) {
        requireUsable();
        EntityMapping mapping = model.writable(entity.getClass());
        requireType(mapping);
        life.added(verb, mapping, entity);
        EntityWrites.generateId(verb, mapping, entity);
        Object id = mapping.id().require(entity);
        RowTracker tracker = life.tracker(entity);
        Placement home = tracker == null ? null : tracker.home();
        Placement place = binding.place(
                mapping.index(), own.route(), home, life.manages(entity), () -> verb + " " + mapping.name() + " " + id);
        RowTarget target = new RowTarget(mapping, place, entity, id);
        keep(new Row(place, mapping.root(), mapping.id().key(id)), new BatchEntry.OfRow(verb, target, tracker, own));
        return this;
    }

    /** A write that is refused leaves the batch as it was. */
    private void keep(Row row, BatchEntry.OfRow added) {
        BatchEntry before = entries.get(row);
        try {
            BatchEntry.OfRow joined = rules.joined(added, before);
            rules.check(joined, entries.values(), before);
            entries.put(row, joined);
        } catch (RuntimeException e) {
            if (entries.isEmpty()) {
                binding.release();
            }
            throw e;
        }
    }

    /** The database takes counters and other columns in batches of their own. */
    private void requireType(EntityMapping mapping) {
        BatchType type = settings.type();
        if ((type == BatchType.COUNTER) != mapping.counter()) {
            throw new IllegalArgumentException(
                    Problem.of("RW-1238", "A " + type + " batch does not take the entity " + mapping.name())
                            .because(
                                    mapping.counter()
                                            ? "The database changes counters in batches of their own"
                                            : "It holds changes of counters alone")
                            .fix(
                                    mapping.counter()
                                            ? "Use BatchType.COUNTER"
                                            : "Use another type, or entities of @Counter attributes")
                            .text());
        }
    }

    private void requireUsable() {
        if (closed) {
            throw new IllegalStateException(Problem.of("RW-1239", "The batch is closed")
                    .fix("Open another one")
                    .text());
        }
    }

    /** A row of the batch. Its hash is asked for twice. */
    private record Row(Placement place, EntityMapping mapping, Object key, int hash) {
        Row(Placement place, EntityMapping mapping, Object key) {
            this(place, mapping, key, 31 * (31 * key.hashCode() + mapping.index()) + place.hashCode());
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import io.ringway.Problem;
import io.ringway.Replication;
import io.ringway.spi.Argument;
import io.ringway.spi.Batch;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.BoundSelection;
import io.ringway.spi.Capabilities;
import io.ringway.spi.Column;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.Feature;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Mutation;
import io.ringway.spi.MutationResult;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.PreparedMutation;
import io.ringway.spi.PreparedSelection;
import io.ringway.spi.RowPage;
import io.ringway.spi.ScanFacet;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.Selection;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A datastore in memory for tests, which records each operation as a line, such as {@code UPDATE shop.car SET
 * plate='y' WHERE id=1}; unset columns are left out, options that are not the default stand in braces. Operations are
 * done in the thread that asks for them. Tables have to be created first. TTLs are recorded, but nothing expires. Safe
 * for use by any number of threads.
 */
public final class RecordingDatastore implements Datastore {
    private final Recording recording = new Recording();
    private final MemorySchema schema;
    private final MemoryWrites writes;
    private final AtomicInteger prepared = new AtomicInteger();
    private final AtomicInteger introspections = new AtomicInteger();
    private final UnreadyIndexes unready = new UnreadyIndexes();
    private final List<String> unrepeatable = new CopyOnWriteArrayList<>();
    private final Set<Feature> features = Collections.synchronizedSet(EnumSet.of(
            Feature.LOGGED_BATCH,
            Feature.LIGHTWEIGHT_TRANSACTION,
            Feature.STORAGE_ATTACHED_INDEX,
            Feature.MATERIALIZED_VIEW,
            Feature.USER_DEFINED_TYPE,
            Feature.VECTOR,
            Feature.PER_PARTITION_LIMIT,
            Feature.GROUP_BY,
            Feature.GROUP_LIMIT));
    private final @Nullable String keyspace;

    public RecordingDatastore() {
        this(null);
    }

    /** @param keyspace the connection's own */
    public RecordingDatastore(@Nullable String keyspace) {
        this(keyspace, new MemorySchema());
    }

    private RecordingDatastore(@Nullable String keyspace, MemorySchema schema) {
        this(keyspace, schema, new MemoryWrites(schema));
    }

    private RecordingDatastore(@Nullable String keyspace, MemorySchema schema, MemoryWrites writes) {
        this.keyspace = keyspace;
        this.schema = schema;
        this.writes = writes;
    }

    /** Another connection to the same data, with a log of its own. */
    public RecordingDatastore sharing() {
        return new RecordingDatastore(keyspace, schema, writes);
    }

    /** Creates a table, and its keyspace where it is not there; the log does not show it. */
    public RecordingDatastore create(TableSchema table) {
        schema.apply(new SchemaChange.CreateKeyspace(table.id().keyspace(), Replication.simple(1)));
        schema.apply(new SchemaChange.CreateTable(table));
        return this;
    }

    /** The operations since the beginning or the last {@link #clearLog}, in order. */
    public List<String> log() {
        return recording.lines();
    }

    /** Those lines of the log that may not be sent twice. */
    public List<String> unrepeatable() {
        return List.copyOf(unrepeatable);
    }

    public void clearLog() {
        unrepeatable.clear();
        recording.clear();
    }

    /** How many statement shapes have been prepared. */
    public int preparedShapes() {
        return prepared.get();
    }

    /** How many times the schema has been read. */
    public int introspections() {
        return introspections.get();
    }

    /** The next operation whose line matches fails, and is not done. */
    public void failNext(Effect effect, Predicate<String> line) {
        recording.fail(new Failure(effect, false, line));
    }

    /** The next operation whose line matches is done, but its answer gets lost: it fails as UNKNOWN. */
    public void loseNextAnswer(Predicate<String> line) {
        recording.fail(new Failure(Effect.UNKNOWN, true, line));
    }

    /** From now on operations are recorded and wait. */
    public void pause() {
        recording.pause();
    }

    /** How many operations are waiting. */
    public int waiting() {
        return recording.waiting();
    }

    /** Does what is waiting, in this thread; from now on operations no longer wait. */
    public void resume() {
        recording.resume();
    }

    /** Queries can use the index from the given question for it on; without this from the first. */
    public void buildIndex(String index, int questions) {
        unready.until(index, questions);
    }

    /** How many times it was asked which indexes are not ready. */
    public int indexQuestions() {
        return unready.questions();
    }

    /** From now on the server cannot do this. */
    public void lack(Feature feature) {
        features.remove(feature);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("Recording", "1", features);
    }

    @Override
    public Optional<String> keyspace() {
        return Optional.ofNullable(keyspace);
    }

    @Override
    public CompletionStage<PreparedSelection> prepare(Selection selection) {
        return recording.quietly("prepare", () -> {
            List<Column> columns = new ArrayList<>(selection.grouping());
            selection.columns().forEach(selected -> addColumns(selected, columns));
            selection.where().forEach(restriction -> columns.addAll(restriction.columns()));
            selection.ordering().forEach(ordering -> columns.add(ordering.column()));
            schema.check(selection.table(), columns);
            prepared.incrementAndGet();
            return new Prepared.OfSelection(selection);
        });
    }

    private static void addColumns(Argument argument, List<Column> columns) {
        if (argument instanceof Column column) {
            columns.add(column);
        } else if (argument instanceof FunctionCall call) {
            call.arguments().forEach(each -> addColumns(each, columns));
        }
    }

    @Override
    public CompletionStage<PreparedMutation> prepare(Mutation mutation) {
        return recording.quietly("prepare", () -> {
            List<Column> columns = new ArrayList<>(mutation.values());
            columns.addAll(mutation.key());
            mutation.where().forEach(restriction -> columns.addAll(restriction.columns()));
            columns.addAll(mutation.condition().columns());
            schema.check(mutation.table(), columns);
            prepared.incrementAndGet();
            int partitionColumns =
                    schema.table(mutation.table()).schema().partitionKey().size();
            return new Prepared.OfMutation(mutation, partitionColumns);
        });
    }

    @Override
    public CompletionStage<RowPage> fetch(BoundSelection selection) {
        RecordedSelection bound = Prepared.own(RecordedSelection.class, selection);
        return recording.operate(bound.line(), () -> MemoryPage.first(bound, writes.read(bound)));
    }

    @Override
    public CompletionStage<MutationResult> apply(BoundMutation mutation) {
        RecordedMutation bound = Prepared.own(RecordedMutation.class, mutation);
        return recording.operate(seen(bound.line(), bound.options()), () -> writes.apply(bound));
    }

    @Override
    public CompletionStage<MutationResult> apply(Batch batch) {
        List<RecordedMutation> mutations = new ArrayList<>();
        batch.statements().forEach(mutation -> mutations.add(Prepared.own(RecordedMutation.class, mutation)));
        return recording.operate(
                seen(Lines.batch(batch), batch.options()), () -> writes.apply(mutations, batch.options()));
    }

    private String seen(String line, OperationOptions options) {
        if (!options.idempotent()) {
            unrepeatable.add(line);
        }
        return line;
    }

    @Override
    public <T> Optional<T> facet(Class<T> type) {
        if (type == ScanFacet.class) {
            return Optional.of(type.cast(new RecordedScan()));
        }
        return type == SchemaFacet.class
                ? Optional.of(type.cast(new RecordedSchema(recording, schema, writes, unready, introspections)))
                : Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new IllegalArgumentException(
                Problem.of("RW-1460", "A recording connection cannot be unwrapped to " + type.getName())
                        .fix("Ask for " + RecordingDatastore.class.getName())
                        .text());
    }

    @Override
    public CompletionStage<Void> close() {
        recording.close();
        return CompletableFuture.completedFuture(null);
    }
}

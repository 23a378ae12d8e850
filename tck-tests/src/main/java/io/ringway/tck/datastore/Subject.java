// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ringway.spi.BoundMutation;
import io.ringway.spi.Column;
import io.ringway.spi.Condition;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.Mutation;
import io.ringway.spi.MutationResult;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowPage;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.SchemaFacet;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The datastore under test, and short words for what tests do with it. */
final class Subject {
    /** Before anything is open. */
    static final Subject NONE = new Subject(null, () -> CompletableFuture.failedFuture(new AssertionError()), "");

    private final @Nullable Datastore datastore;
    private final Supplier<CompletionStage<Datastore>> open;
    private final String keyspace;

    Subject(@Nullable Datastore datastore, Supplier<CompletionStage<Datastore>> open, String keyspace) {
        this.datastore = datastore;
        this.open = open;
        this.keyspace = keyspace;
    }

    Datastore datastore() {
        if (datastore == null) {
            throw new AssertionError("The datastore is not open");
        }
        return datastore;
    }

    Datastore another() {
        return await(open.get());
    }

    String keyspace() {
        return keyspace;
    }

    /** Makes a change of the schema; the test is skipped where a datastore cannot. */
    void create(SchemaChange change) {
        Optional<SchemaFacet> schema = datastore().facet(SchemaFacet.class);
        assumeThat(schema).as("schema facet").isPresent();
        await(schema.orElseThrow().apply(change));
    }

    BoundMutation bind(Mutation mutation, ParameterSource parameters, OperationOptions options) {
        return await(datastore().prepare(mutation)).bind(parameters, options);
    }

    MutationResult apply(Mutation mutation, ParameterSource parameters) {
        return await(datastore().apply(bind(mutation, parameters, OperationOptions.DEFAULT)));
    }

    RowPage fetch(Selection selection, ParameterSource parameters, OperationOptions options) {
        return await(datastore().fetch(await(datastore().prepare(selection)).bind(parameters, options)));
    }

    RowPage fetch(Selection selection, ParameterSource parameters) {
        return fetch(selection, parameters, OperationOptions.DEFAULT);
    }

    /** An INSERT of these columns into the table of events. */
    Mutation insertEvent(Column... values) {
        return event(Mutation.Kind.INSERT, Condition.NONE, values);
    }

    Mutation event(Mutation.Kind kind, Condition condition, Column... values) {
        return new Mutation(kind, Tables.eventId(keyspace), List.of(values), Tables.EVENT_KEY, condition, false);
    }

    /** An INSERT of nothing but the key into a table whose key is one id. */
    static Mutation insertKey(TableId table) {
        return new Mutation(Mutation.Kind.INSERT, table, List.of(), List.of(Tables.ID), Condition.NONE, false);
    }

    /** Writes an event with a note. */
    void insertNote(String tenant, int sequence, String note) {
        apply(insertEvent(Tables.NOTE), writer -> {
            writer.setObject(0, note);
            Tables.eventKey(writer, 1, tenant, sequence);
        });
    }

    /** The notes of a tenant's events in the table's order; null for an event without one. */
    List<@Nullable Object> notes(String tenant) {
        Selection selection = new Selection(
                Tables.eventId(keyspace),
                List.of(Tables.NOTE),
                List.of(Restriction.equal(Tables.TENANT), Restriction.equal(Tables.DAY)),
                List.of(),
                false);
        RowPage page = fetch(selection, writer -> {
            writer.setObject(0, tenant);
            writer.setInt(1, 1);
        });
        return column(page, 0);
    }

    /** The values that a column has in the rest of a page. */
    static List<@Nullable Object> column(RowPage page, int slot) {
        List<@Nullable Object> values = new ArrayList<>();
        while (page.next()) {
            values.add(page.getObject(slot));
        }
        return values;
    }

    /** What a stage fails with, exactly as its dependents see it. */
    static DatastoreException failure(CompletionStage<?> stage) {
        AtomicReference<@Nullable Throwable> seen = new AtomicReference<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            seen.set(failure);
            done.complete(null);
        });
        await(done);
        assertThat(seen.get()).isInstanceOf(DatastoreException.class);
        return (DatastoreException) Objects.requireNonNull(seen.get());
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError("The operation failed", failed.getCause());
        } catch (InterruptedException | TimeoutException never) {
            throw new AssertionError("No answer came", never);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ringway.spi.Batch;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Condition;
import io.ringway.spi.Feature;
import io.ringway.spi.Mutation;
import io.ringway.spi.Mutation.Kind;
import io.ringway.spi.MutationResult;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowPage;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mutations that are sent as one request. */
interface BatchesContract extends Contract {

    @Test
    default void anUnloggedBatchWritesItsPartition() {
        Batch batch = new Batch(
                Batch.Type.UNLOGGED,
                List.of(note("unlogged", 1, "one"), note("unlogged", 2, "two")),
                OperationOptions.DEFAULT);

        assertThat(Subject.await(subject().datastore().apply(batch))).isEqualTo(MutationResult.APPLIED);
        assertThat(subject().notes("unlogged")).containsExactly("two", "one");
    }

    @Test
    default void aLoggedBatchWritesItsPartitions() {
        assumeThat(subject().datastore().capabilities().supports(Feature.LOGGED_BATCH))
                .isTrue();
        Batch batch = new Batch(
                Batch.Type.LOGGED,
                List.of(note("logged a", 1, "one"), note("logged b", 1, "two")),
                OperationOptions.DEFAULT);

        Subject.await(subject().datastore().apply(batch));

        assertThat(subject().notes("logged a")).containsExactly("one");
        assertThat(subject().notes("logged b")).containsExactly("two");
    }

    @Test
    default void theOptionsAreTheBatchs() {
        long now = 1_700_000_000_000_000L;
        Batch later = new Batch(
                Batch.Type.UNLOGGED,
                List.of(note("batch options", 1, "later")),
                OperationOptions.DEFAULT.withTimestamp(now));
        Batch earlier = new Batch(
                Batch.Type.UNLOGGED,
                List.of(note("batch options", 1, "earlier", OperationOptions.DEFAULT.withTimestamp(now + 1))),
                OperationOptions.DEFAULT.withTimestamp(now - 1));

        Subject.await(subject().datastore().apply(later));
        Subject.await(subject().datastore().apply(earlier));

        assertThat(subject().notes("batch options")).containsExactly("later");
    }

    @Test
    default void aStatementsOwnTimestampGoesBeforeTheBatchs() {
        long now = 1_700_000_000_000_000L;
        Mutation insert = new Mutation(
                Kind.INSERT,
                Tables.eventId(subject().keyspace()),
                List.of(Tables.NOTE),
                Tables.EVENT_KEY,
                Condition.NONE,
                true,
                false);
        BoundMutation own = subject()
                .bind(
                        insert,
                        writer -> {
                            writer.setObject(0, "later");
                            Tables.eventKey(writer, 1, "batch timestamps", 1);
                            writer.setLong(4, now + 1);
                        },
                        OperationOptions.DEFAULT);
        OperationOptions at = OperationOptions.DEFAULT.withTimestamp(now);
        Subject.await(subject().datastore().apply(new Batch(Batch.Type.UNLOGGED, List.of(own), at)));
        Subject.await(subject()
                .datastore()
                .apply(new Batch(Batch.Type.UNLOGGED, List.of(note("batch timestamps", 1, "earlier")), at)));

        assertThat(subject().notes("batch timestamps")).containsExactly("later");
    }

    @Test
    default void aWriteSaysWhetherItIsConditional() {
        assertThat(note("conditional", 1, "plain").conditional()).isFalse();
        assertThat(insertIfAbsent("conditional", 1).conditional()).isTrue();
    }

    @Test
    default void ofABatchWithConditionsAllIsAppliedOrNothing() {
        subject().insertNote("conditions", 1, "old");
        Batch batch = new Batch(
                Batch.Type.UNLOGGED,
                List.of(insertIfAbsent("conditions", 1), insertIfAbsent("conditions", 2)),
                OperationOptions.DEFAULT);

        MutationResult missed = Subject.await(subject().datastore().apply(batch));

        assertThat(missed.applied()).isFalse();
        assertThat(missed.current())
                .anySatisfy(
                        row -> assertThat(row).containsEntry("Sequence No", 1).containsEntry("note", "old"));
        assertThat(subject().notes("conditions")).containsExactly("old");

        Batch fitting = new Batch(
                Batch.Type.UNLOGGED,
                List.of(insertIfAbsent("conditions", 2), insertIfAbsent("conditions", 3)),
                OperationOptions.DEFAULT);
        assertThat(Subject.await(subject().datastore().apply(fitting)).applied())
                .isTrue();
        assertThat(subject().notes("conditions")).containsExactly("new", "new", "old");
    }

    @Test
    default void whatIsWrittenToACounterIsAdded() {
        assumeThat(subject().datastore().capabilities().supports(Feature.COUNTER))
                .isTrue();
        Column visits = new Column("visits", Scalar.COUNTER);
        TableId table = new TableId(subject().keyspace(), "visits");
        subject()
                .create(new SchemaChange.CreateTable(
                        new TableSchema(table, List.of(Tables.ID), List.of(), List.of(visits))));
        Mutation update = new Mutation(Kind.UPDATE, table, List.of(visits), List.of(Tables.ID), Condition.NONE, false);
        BoundMutation three = subject()
                .bind(
                        update,
                        writer -> {
                            writer.setLong(0, 3);
                            writer.setInt(1, 1);
                        },
                        OperationOptions.DEFAULT.withIdempotent(false));
        OperationOptions once = OperationOptions.DEFAULT.withIdempotent(false);

        Subject.await(subject().datastore().apply(three));
        Subject.await(subject().datastore().apply(new Batch(Batch.Type.COUNTER, List.of(three, three), once)));

        Selection selection =
                new Selection(table, List.of(visits), List.of(Restriction.equal(Tables.ID)), List.of(), false);
        RowPage row = subject().fetch(selection, writer -> writer.setInt(0, 1));
        assertThat(row.next()).isTrue();
        assertThat(row.getLong(0)).isEqualTo(9);
    }

    private BoundMutation insertIfAbsent(String tenant, int sequence) {
        Mutation insert = subject().event(Kind.INSERT, Condition.NOT_EXISTS, Tables.NOTE);
        return subject()
                .bind(
                        insert,
                        writer -> {
                            writer.setObject(0, "new");
                            Tables.eventKey(writer, 1, tenant, sequence);
                        },
                        OperationOptions.DEFAULT);
    }

    private BoundMutation note(String tenant, int sequence, String note) {
        return note(tenant, sequence, note, OperationOptions.DEFAULT);
    }

    private BoundMutation note(String tenant, int sequence, String note, OperationOptions options) {
        return subject()
                .bind(
                        subject().insertEvent(Tables.NOTE),
                        writer -> {
                            writer.setObject(0, note);
                            Tables.eventKey(writer, 1, tenant, sequence);
                        },
                        options);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.Consistency;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.Column;
import io.ringway.spi.Condition;
import io.ringway.spi.Mutation;
import io.ringway.spi.Mutation.Kind;
import io.ringway.spi.OperationOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single writes. */
interface WritesContract extends Contract {

    @Test
    default void aWriteIsAppliedAndItsParametersAreWrittenWhenItIsBound() {
        List<String> calls = new ArrayList<>();
        BoundMutation bound = subject()
                .bind(
                        subject().insertEvent(Tables.NOTE),
                        writer -> {
                            calls.add("bound");
                            writer.setObject(0, "hello");
                            Tables.eventKey(writer, 1, "write", 1);
                        },
                        OperationOptions.DEFAULT);
        assertThat(calls).containsExactly("bound");

        assertThat(Subject.await(subject().datastore().apply(bound)).applied()).isTrue();
        assertThat(subject().notes("write")).containsExactly("hello");
    }

    @Test
    default void anInsertedRowExistsThoughAllItsValuesAreNull() {
        subject().apply(subject().insertEvent(Tables.NOTE), writer -> Tables.eventKey(writer, 1, "marker", 1));
        assertThat(subject().notes("marker")).containsExactly((Object) null);
    }

    @Test
    default void anUpdatedRowExistsAsLongAsItHasAValue() {
        Mutation update = subject().event(Kind.UPDATE, Condition.NONE, Tables.NOTE);
        subject().apply(update, writer -> {
            writer.setObject(0, "there");
            Tables.eventKey(writer, 1, "no marker", 1);
        });
        assertThat(subject().notes("no marker")).containsExactly("there");

        subject().apply(update, writer -> {
            writer.setNull(0);
            Tables.eventKey(writer, 1, "no marker", 1);
        });
        assertThat(subject().notes("no marker")).isEmpty();
    }

    @Test
    default void anUpdateOfNothingDoesNothing() {
        subject()
                .apply(
                        subject().event(Kind.UPDATE, Condition.NONE, Tables.NOTE),
                        writer -> Tables.eventKey(writer, 1, "nothing", 1));
        assertThat(subject().notes("nothing")).isEmpty();
    }

    @Test
    default void theTtlIsTheLastParameter() {
        for (Kind kind : List.of(Kind.INSERT, Kind.UPDATE)) {
            Mutation mutation = new Mutation(
                    kind,
                    Tables.eventId(subject().keyspace()),
                    List.of(Tables.NOTE),
                    Tables.EVENT_KEY,
                    Condition.NONE,
                    true);
            assertThat(mutation.slots()).isEqualTo(5);
            subject().apply(mutation, writer -> {
                writer.setObject(0, kind.name());
                Tables.eventKey(writer, 1, "ttl", kind.ordinal());
                writer.setInt(4, 3600);
            });
        }
        assertThat(subject().notes("ttl")).containsExactly("UPDATE", "INSERT");
    }

    @Test
    default void aTimestampOfItsOwnGoesBeforeThatOfTheRequest() {
        long now = 1_700_000_000_000_000L;
        for (boolean ttl : List.of(false, true)) {
            String tenant = "own timestamp " + ttl;
            writeAt(Kind.INSERT, ttl, tenant, "inserted", now);
            writeAt(Kind.UPDATE, ttl, tenant, "too early", now - 1);
            assertThat(subject().notes(tenant)).containsExactly("inserted");

            writeAt(Kind.UPDATE, ttl, tenant, "updated", now + 1);
            assertThat(subject().notes(tenant)).containsExactly("updated");
        }
    }

    @Test
    default void aDeleteHasATimestampOfItsOwn() {
        long now = 1_700_000_000_000_000L;
        writeAt(Kind.INSERT, false, "timed delete", "there", now);

        writeAt(Kind.DELETE, false, "timed delete", "", now - 1);
        assertThat(subject().notes("timed delete")).containsExactly("there");
        writeAt(Kind.DELETE, false, "timed delete", "", now + 1);
        assertThat(subject().notes("timed delete")).isEmpty();
    }

    @Test
    default void aDeleteOfColumnsLeavesTheRow() {
        subject().insertNote("columns", 1, "erased");
        Mutation delete = subject().event(Kind.DELETE, Condition.NONE, Tables.NOTE);

        assertThat(delete.firstKeySlot()).isZero();
        subject().apply(delete, writer -> Tables.eventKey(writer, 0, "columns", 1));

        assertThat(subject().notes("columns")).containsExactly((Object) null);
    }

    @Test
    default void aDeleteTakesARowOrAPartition() {
        for (int sequence = 1; sequence <= 3; sequence++) {
            subject().insertNote("delete", sequence, "note " + sequence);
        }
        subject().insertNote("other", 1, "stays");

        subject()
                .apply(subject().event(Kind.DELETE, Condition.NONE), writer -> Tables.eventKey(writer, 0, "delete", 2));
        assertThat(subject().notes("delete")).containsExactly("note 3", "note 1");

        Mutation partition = new Mutation(
                Kind.DELETE,
                Tables.eventId(subject().keyspace()),
                List.of(),
                List.of(Tables.TENANT, Tables.DAY),
                Condition.NONE,
                false);
        subject().apply(partition, writer -> {
            writer.setObject(0, "delete");
            writer.setInt(1, 1);
        });
        assertThat(subject().notes("delete")).isEmpty();
        assertThat(subject().notes("other")).containsExactly("stays");
    }

    @Test
    default void ofTwoWritesTheOneWithTheLaterTimestampStands() {
        long now = 1_700_000_000_000_000L;
        write("timestamp", "later", now + 1);
        write("timestamp", "earlier", now);

        assertThat(subject().notes("timestamp")).containsExactly("later");
    }

    @Test
    default void everyOptionIsTaken() {
        OperationOptions options = OperationOptions.DEFAULT
                .withConsistency(Consistency.ONE)
                .withSerialConsistency(Consistency.LOCAL_SERIAL)
                .withTimeout(Duration.ofSeconds(30))
                .withIdempotent(false);
        Mutation insert = subject().event(Kind.INSERT, Condition.NOT_EXISTS, Tables.NOTE);
        BoundMutation bound = subject()
                .bind(
                        insert,
                        writer -> {
                            writer.setObject(0, "taken");
                            Tables.eventKey(writer, 1, "options", 1);
                        },
                        options.withTimestamp(5));

        assertThat(Subject.await(subject().datastore().apply(bound)).applied()).isTrue();
        assertThat(subject().notes("options")).containsExactly("taken");
    }

    @Test
    default void partitionsAreEqualWhenTableAndPartitionKeyAre() {
        BoundMutation one = bound("partition", 1, Tables.NOTE);
        BoundMutation same = bound("partition", 2, Tables.AMOUNT);
        BoundMutation other = bound("another", 1, Tables.NOTE);

        assertThat(one.partition()).isEqualTo(same.partition()).hasSameHashCodeAs(same.partition());
        assertThat(one.partition()).isNotEqualTo(other.partition());
        assertThat(one.mutation()).isEqualTo(subject().insertEvent(Tables.NOTE));
    }

    @Test
    default void theSizeGrowsWithTheValues() {
        int small = note("x").size();
        int large = note("x".repeat(1000)).size();

        assertThat(small).isPositive();
        assertThat(large).isBetween(small + 999, small + 1100);
    }

    private void writeAt(Kind kind, boolean ttl, String tenant, String note, long timestamp) {
        List<Column> values = kind == Kind.DELETE ? List.of() : List.of(Tables.NOTE);
        Mutation mutation = new Mutation(
                kind, Tables.eventId(subject().keyspace()), values, Tables.EVENT_KEY, Condition.NONE, true, ttl);
        BoundMutation bound = subject()
                .bind(
                        mutation,
                        writer -> {
                            if (kind != Kind.DELETE) {
                                writer.setObject(0, note);
                            }
                            Tables.eventKey(writer, values.size(), tenant, 1);
                            writer.setLong(values.size() + 3, timestamp);
                            if (ttl) {
                                writer.setInt(values.size() + 4, 3600);
                            }
                        },
                        OperationOptions.DEFAULT.withTimestamp(1));
        assertThat(mutation.slots()).isEqualTo(values.size() + (ttl ? 5 : 4));
        Subject.await(subject().datastore().apply(bound));
    }

    private BoundMutation bound(String tenant, int sequence, Column column) {
        return subject()
                .bind(
                        subject().insertEvent(column),
                        writer -> Tables.eventKey(writer, 1, tenant, sequence),
                        OperationOptions.DEFAULT);
    }

    private BoundMutation note(String text) {
        return subject()
                .bind(
                        subject().insertEvent(Tables.NOTE),
                        writer -> {
                            writer.setObject(0, text);
                            Tables.eventKey(writer, 1, "size", 1);
                        },
                        OperationOptions.DEFAULT);
    }

    private void write(String tenant, String note, long timestamp) {
        BoundMutation bound = subject()
                .bind(
                        subject().insertEvent(Tables.NOTE),
                        writer -> {
                            writer.setObject(0, note);
                            Tables.eventKey(writer, 1, tenant, 1);
                        },
                        OperationOptions.DEFAULT.withTimestamp(timestamp));
        Subject.await(subject().datastore().apply(bound));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Consistency;
import io.ringway.spi.Batch;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Condition;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.Mutation;
import io.ringway.spi.Mutation.Kind;
import io.ringway.spi.MutationResult;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowPage;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The log and the failures; that it keeps the SPI's contract is tested by the conformance kit. */
class RecordingDatastoreTest {
    private static final TableId CAR = new TableId("shop", "car");
    private static final Column ID = new Column("id", Scalar.INT);
    private static final Column PLATE = new Column("plate", Scalar.TEXT);
    private static final Column VERSION = new Column("version", Scalar.BIGINT);

    private final RecordingDatastore datastore =
            new RecordingDatastore().create(new TableSchema(CAR, List.of(ID), List.of(), List.of(PLATE, VERSION)));

    @Test
    void showsWhatIsSet() {
        datastore.apply(insert(1, "it's"));
        datastore.apply(update(1, "y", 3));
        datastore.apply(new Batch(
                Batch.Type.UNLOGGED,
                List.of(insert(2, null), insert(3, "z")),
                OperationOptions.DEFAULT.withConsistency(Consistency.QUORUM)));
        plate(1);

        assertThat(datastore.log())
                .containsExactly(
                        "INSERT shop.car (id=1, plate='it''s')",
                        "UPDATE shop.car SET plate='y' WHERE id=1 IF version=3",
                        "BATCH UNLOGGED [INSERT shop.car (id=2); INSERT shop.car (id=3, plate='z')]"
                                + " {consistency=QUORUM}",
                        "SELECT plate FROM shop.car WHERE id=1");
        datastore.clearLog();
        assertThat(datastore.log()).isEmpty();
    }

    @Test
    void failsTheNextThatMatches() {
        datastore.failNext(Effect.NOT_APPLIED, line -> line.contains("id=2"));

        assertThat(datastore.apply(insert(1, "a")).toCompletableFuture()).isCompleted();
        CompletableFuture<MutationResult> second =
                datastore.apply(insert(2, "b")).toCompletableFuture();
        assertThat(datastore.apply(insert(2, "c")).toCompletableFuture()).isCompleted();

        assertThatThrownBy(second::join)
                .hasCauseInstanceOf(DatastoreException.class)
                .hasMessageContaining("[INSERT shop.car (id=2, plate='b')]");
        assertThat(plate(2)).isEqualTo("c");
    }

    @Test
    void losesAnAnswerAndDoesTheWrite() {
        datastore.loseNextAnswer(line -> true);

        assertThatThrownBy(() ->
                        datastore.apply(insert(1, "a")).toCompletableFuture().join())
                .cause()
                .isInstanceOfSatisfying(
                        DatastoreException.class,
                        failure -> assertThat(failure.effect()).isEqualTo(Effect.UNKNOWN));
        assertThat(plate(1)).isEqualTo("a");
    }

    @Test
    void letsOperationsWait() {
        datastore.pause();
        CompletableFuture<MutationResult> write =
                datastore.apply(insert(1, "a")).toCompletableFuture();

        assertThat(datastore.waiting()).isEqualTo(1);
        assertThat(write).isNotDone();
        datastore.resume();

        assertThat(write).isCompletedWithValue(MutationResult.APPLIED);
        assertThat(plate(1)).isEqualTo("a");
    }

    private BoundMutation insert(int id, String plate) {
        Mutation insert = new Mutation(Kind.INSERT, CAR, List.of(PLATE), List.of(ID), Condition.NONE, false);
        return datastore
                .prepare(insert)
                .toCompletableFuture()
                .join()
                .bind(
                        writer -> {
                            if (plate != null) {
                                writer.setObject(0, plate);
                            }
                            writer.setInt(1, id);
                        },
                        OperationOptions.DEFAULT);
    }

    private BoundMutation update(int id, String plate, long version) {
        Mutation update = new Mutation(
                Kind.UPDATE, CAR, List.of(PLATE, VERSION), List.of(ID), Condition.equal(List.of(VERSION)), false);
        return datastore
                .prepare(update)
                .toCompletableFuture()
                .join()
                .bind(
                        writer -> {
                            writer.setObject(0, plate);
                            writer.setInt(2, id);
                            writer.setLong(3, version);
                        },
                        OperationOptions.DEFAULT);
    }

    private Object plate(int id) {
        Selection selection = new Selection(CAR, List.of(PLATE), List.of(Restriction.equal(ID)), List.of(), false);
        RowPage page = datastore
                .fetch(datastore
                        .prepare(selection)
                        .toCompletableFuture()
                        .join()
                        .bind(writer -> writer.setInt(0, id), OperationOptions.DEFAULT))
                .toCompletableFuture()
                .join();
        assertThat(page.next()).isTrue();
        return page.getObject(0);
    }
}

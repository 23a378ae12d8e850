// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringway.spi.BoundMutation;
import io.ringway.spi.Capabilities;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors, and the life of a connection. */
interface LifecycleContract extends Contract {

    @Test
    default void itSaysWhatItIs() {
        Capabilities capabilities = subject().datastore().capabilities();

        assertThat(capabilities.product()).isNotBlank();
        assertThat(capabilities.version()).isNotBlank();
        assertThat(subject().datastore().facet(Runnable.class)).isEmpty();
    }

    @Test
    default void unwrapNamesWhatItHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> subject().datastore().unwrap(Runnable.class))
                .withMessageContaining("java.lang.Runnable")
                .withMessageContaining("Ask for ");
    }

    @Test
    default void aTableOrKeyspaceOrColumnThatIsNotThereIsNamed() {
        DatastoreException table = Subject.failure(
                subject().datastore().prepare(selection(new TableId(subject().keyspace(), "nowhere"), Tables.NOTE)));
        assertThat(table).hasMessageContaining("nowhere");
        assertThat(table.effect()).isEqualTo(Effect.NOT_APPLIED);

        DatastoreException keyspace = Subject.failure(
                subject().datastore().prepare(selection(new TableId("no_keyspace", "event"), Tables.NOTE)));
        assertThat(keyspace).hasMessageContaining("no_keyspace");

        DatastoreException column = Subject.failure(subject()
                .datastore()
                .prepare(selection(Tables.eventId(subject().keyspace()), new Column("colour", Scalar.TEXT))));
        assertThat(column).hasMessageContaining("colour");
    }

    @Test
    default void aKeyColumnThatIsLeftOutIsAnError() {
        BoundMutation bound = subject()
                .bind(subject().insertEvent(Tables.NOTE), writer -> writer.setObject(0, "x"), OperationOptions.DEFAULT);

        assertThat(Subject.failure(subject().datastore().apply(bound)).effect()).isEqualTo(Effect.NOT_APPLIED);
    }

    @Test
    default void aClosedConnectionRefusesAndTheOthersGoOn() {
        Datastore other = subject().another();
        BoundMutation bound = Subject.await(other.prepare(subject().insertEvent(Tables.NOTE)))
                .bind(
                        writer -> {
                            writer.setObject(0, "late");
                            Tables.eventKey(writer, 1, "closed", 1);
                        },
                        OperationOptions.DEFAULT);

        Subject.await(other.close());
        Subject.await(other.close());

        assertThat(Subject.failure(other.apply(bound)).effect()).isEqualTo(Effect.NOT_APPLIED);
        assertThat(Subject.failure(other.prepare(subject().insertEvent(Tables.NOTE)))
                        .effect())
                .isEqualTo(Effect.NOT_APPLIED);
        assertThat(subject().notes("closed")).isEmpty();
    }

    private static Selection selection(TableId table, Column column) {
        return new Selection(table, List.of(column), List.of(Restriction.equal(Tables.TENANT)), List.of(), false);
    }
}

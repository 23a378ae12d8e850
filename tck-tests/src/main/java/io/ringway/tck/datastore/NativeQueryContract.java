// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ringway.spi.Batch;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.BoundStatement;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.Feature;
import io.ringway.spi.MutationResult;
import io.ringway.spi.NativeQueryFacet;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.RowPage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The native query facet, for datastores whose language is CQL. */
interface NativeQueryContract extends Contract {

    @Test
    default void aStatementTellsItsParametersColumnsAndTable() {
        String text = "SELECT note, amount, \"Sequence No\" FROM " + subject().keyspace()
                + ".event WHERE tenant = :who AND day = :when AND \"Sequence No\" IN :numbers";

        NativeStatement statement = Subject.await(nativeQueries().prepare(text, null));

        assertThat(statement.text()).isEqualTo(text);
        assertThat(statement.parameters())
                .extracting(column -> column.name() + " " + column.type().cql())
                .containsExactly("who text", "when int", "numbers list<int>");
        assertThat(statement.columns()).containsExactly(Tables.NOTE, Tables.AMOUNT, Tables.SEQUENCE);
        assertThat(statement.table()).contains(Tables.eventId(subject().keyspace()));
    }

    @Test
    default void aPositionalParameterHasTheNameOfItsColumn() {
        NativeStatement statement = Subject.await(nativeQueries()
                .prepare(
                        "UPDATE " + subject().keyspace() + ".event SET amount = ? WHERE tenant = ? AND day = ?"
                                + " AND \"Sequence No\" = ?",
                        null));

        assertThat(statement.parameters()).containsExactly(Tables.AMOUNT, Tables.TENANT, Tables.DAY, Tables.SEQUENCE);
        assertThat(statement.columns()).isEmpty();
        assertThat(statement.table()).isEmpty();
    }

    @Test
    default void aStatementIsExecutedWithItsParametersAndPaged() {
        subject().insertNote("native", 1, "one");
        subject().insertNote("native", 2, "two");
        NativeStatement statement = Subject.await(nativeQueries()
                .prepare("SELECT note FROM " + subject().keyspace() + ".event WHERE tenant = ? AND day = 1", null));

        RowPage page = Subject.await(nativeQueries()
                .execute(statement, writer -> writer.setObject(0, "native"), OperationOptions.DEFAULT.withPageSize(1)));

        assertThat(Subject.column(page, 0)).containsExactly("two");
        assertThat(Subject.column(Subject.await(page.nextPage()), 0)).containsExactly("one");
    }

    @Test
    default void aStatementWithoutRowsGivesAnEmptyPage() {
        NativeStatement statement = Subject.await(nativeQueries()
                .prepare(
                        "INSERT INTO " + subject().keyspace()
                                + ".event (tenant, day, \"Sequence No\", note) VALUES ('no rows', 1, 1, ?)",
                        null));

        RowPage page = Subject.await(
                nativeQueries().execute(statement, writer -> writer.setObject(0, "written"), OperationOptions.DEFAULT));

        assertThat(page.next()).isFalse();
        assertThat(page.hasMorePages()).isFalse();
        assertThat(subject().notes("no rows")).containsExactly("written");
    }

    @Test
    default void anUnqualifiedTableIsOfTheKeyspaceThatIsAskedFor() {
        assumeThat(subject().datastore().capabilities().supports(Feature.REQUEST_KEYSPACE))
                .isTrue();
        NativeStatement statement = Subject.await(
                nativeQueries().prepare("SELECT note FROM event", subject().keyspace()));

        assertThat(statement.table()).contains(Tables.eventId(subject().keyspace()));
        Subject.await(nativeQueries().execute(statement, writer -> {}, OperationOptions.DEFAULT));
    }

    @Test
    default void aBoundStatementGoesIntoABatchBesideMutations() {
        BoundStatement two = bind("VALUES (?, 1, 2, ?)", "native batch", "two");
        BoundMutation one = subject()
                .bind(
                        subject().insertEvent(Tables.NOTE),
                        writer -> {
                            writer.setObject(0, "one");
                            Tables.eventKey(writer, 1, "native batch", 1);
                        },
                        OperationOptions.DEFAULT);
        assertThat(two.size()).isPositive();
        assertThat(two.conditional()).isFalse();

        Batch batch = new Batch(Batch.Type.UNLOGGED, List.of(one, two), OperationOptions.DEFAULT);
        assertThat(Subject.await(subject().datastore().apply(batch)).applied()).isTrue();
        assertThat(subject().notes("native batch")).containsExactly("two", "one");
    }

    @Test
    default void aConditionalBoundStatementDecidesItsBatch() {
        subject().insertNote("native condition", 1, "there");
        BoundStatement conditional = bind("VALUES (?, 1, 1, ?) IF NOT EXISTS", "native condition", "other");
        assertThat(conditional.conditional()).isTrue();

        Batch batch = new Batch(
                Batch.Type.UNLOGGED,
                List.of(conditional, bind("VALUES (?, 1, 2, ?)", "native condition", "two")),
                OperationOptions.DEFAULT);
        MutationResult missed = Subject.await(subject().datastore().apply(batch));

        assertThat(missed.applied()).isFalse();
        assertThat(missed.current()).anySatisfy(row -> assertThat(row).containsEntry("note", "there"));
        assertThat(subject().notes("native condition")).containsExactly("there");
    }

    @Test
    default void functionsOfColumnsHaveTheirOwnTypes() {
        NativeStatement statement = Subject.await(nativeQueries()
                .prepare("SELECT COUNT(*) AS total FROM " + subject().keyspace() + ".event", null));

        assertThat(statement.columns().get(0).name()).isEqualTo("total");
        assertThat(statement.columns().get(0).type()).isEqualTo(Scalar.BIGINT);
    }

    @Test
    default void aStatementThatCannotBeReadIsRefused() {
        DatastoreException failure = Subject.failure(nativeQueries().prepare("SELEKT 1", null));

        assertThat(failure.effect()).isEqualTo(Effect.NOT_APPLIED);
        assertThat(failure).hasMessageContaining("SELEKT").hasMessageContaining("1:0");
        assertThat(Subject.failure(nativeQueries().prepare("SELEKT 1", null)))
                .isNotSameAs(failure)
                .hasMessage(failure.getMessage());
    }

    private BoundStatement bind(String values, String tenant, String note) {
        NativeStatement insert = Subject.await(nativeQueries()
                .prepare(
                        "INSERT INTO " + subject().keyspace() + ".event (tenant, day, \"Sequence No\", note) " + values,
                        null));
        return nativeQueries().bind(insert, writer -> {
            writer.setObject(0, tenant);
            writer.setObject(1, note);
        });
    }

    private NativeQueryFacet nativeQueries() {
        Optional<NativeQueryFacet> facet = subject().datastore().facet(NativeQueryFacet.class);
        assumeThat(facet).as("native query facet").isPresent();
        return facet.orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterWriter;
import io.ringway.spi.PreparedSelection;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowPage;
import io.ringway.spi.ScanFacet;
import io.ringway.spi.ScanFacet.RingSplit;
import io.ringway.spi.ScanFacet.TokenRange;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whole tables in pieces, and pages from where others ended. */
interface ScansContract extends Contract {
    OperationOptions TWO_ROWS = OperationOptions.DEFAULT.withPageSize(2);

    @Test
    default void thePiecesOfARingHaveEachRowOnce() {
        Optional<ScanFacet> scan = subject().datastore().facet(ScanFacet.class);
        assumeThat(scan).as("scan facet").isPresent();
        TableId table = numbers("scanned", 100);
        Optional<RingSplit> split = Subject.await(scan.orElseThrow().split(table, 7));
        assumeThat(split).as("a ring that can be divided").isPresent();
        RingSplit ring = split.orElseThrow();
        Selection selection =
                Selection.of(table, List.of(Tables.ID), List.of()).withTokenRange(List.of(Tables.ID), ring.token());
        List<Object> seen = new ArrayList<>();

        for (TokenRange range : ring.ranges()) {
            RowPage page = subject().fetch(selection, writer -> {
                writer.setObject(0, range.after());
                writer.setObject(1, range.upTo());
            });
            seen.addAll(Subject.column(page, 0));
        }

        assertThat(ring.ranges()).hasSizeGreaterThan(1);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 100).boxed().map(Object.class::cast).toList());
    }

    @Test
    default void aPageBeginsWhereAnotherEnded() {
        notes("resumed", 5);
        PreparedSelection selection = Subject.await(subject().datastore().prepare(notes()));
        List<Object> all = new ArrayList<>();

        RowPage page = Subject.await(
                subject().datastore().fetch(selection.bind(writer -> partition(writer, "resumed"), TWO_ROWS)));
        all.addAll(Subject.column(page, 0));
        byte[] state = page.pagingState();
        while (state != null) {
            page = Subject.await(subject()
                    .datastore()
                    .fetch(selection.resume(writer -> partition(writer, "resumed"), TWO_ROWS, state)));
            all.addAll(Subject.column(page, 0));
            state = page.pagingState();
        }

        assertThat(all).isEqualTo(List.of(5, 4, 3, 2, 1));
    }

    @Test
    default void anotherConnectionGoesOn() {
        notes("handed on", 3);
        var another = subject().another();
        try {
            byte[] state = state("handed on");
            PreparedSelection selection = Subject.await(another.prepare(notes()));

            RowPage page = Subject.await(
                    another.fetch(selection.resume(writer -> partition(writer, "handed on"), TWO_ROWS, state)));

            assertThat(Subject.column(page, 0)).containsExactly(1);
            assertThat(page.pagingState()).isNull();
        } finally {
            Subject.await(another.close());
        }
    }

    @Test
    default void aPagingStateOfSomethingElseIsRefused() {
        notes("refused", 3);
        byte[] state = state("refused");
        PreparedSelection selection = Subject.await(subject().datastore().prepare(notes()));
        byte[] damaged = Arrays.copyOf(state, state.length - 1);

        for (byte[] wrong : List.of(damaged, new byte[0])) {
            assertThatThrownBy(() -> selection.resume(writer -> partition(writer, "refused"), TWO_ROWS, wrong))
                    .isInstanceOfSatisfying(
                            DatastoreException.class,
                            refusal -> assertThat(refusal.effect()).isEqualTo(Effect.NOT_APPLIED))
                    .hasMessageStartingWith("RW-1454: A paging state cannot be used");
        }
        assertThatThrownBy(() -> selection.resume(writer -> partition(writer, "other"), TWO_ROWS, state))
                .hasMessageContaining("It is damaged, or of another statement or other parameters");
    }

    private TableId numbers(String name, int count) {
        TableId table = new TableId(subject().keyspace(), name);
        subject()
                .create(new SchemaChange.CreateTable(new TableSchema(table, List.of(Tables.ID), List.of(), List.of())));
        for (int id = 0; id < count; id++) {
            int value = id;
            subject().apply(Subject.insertKey(table), writer -> writer.setInt(0, value));
        }
        return table;
    }

    private void notes(String tenant, int count) {
        for (int sequence = 1; sequence <= count; sequence++) {
            subject().insertNote(tenant, sequence, "note " + sequence);
        }
    }

    private Selection notes() {
        return Selection.of(
                Tables.eventId(subject().keyspace()),
                List.of(Tables.SEQUENCE),
                List.of(Restriction.equal(Tables.TENANT), Restriction.equal(Tables.DAY)));
    }

    private static void partition(ParameterWriter writer, String tenant) {
        writer.setObject(0, tenant);
        writer.setInt(1, 1);
    }

    private byte[] state(String tenant) {
        RowPage page = subject().fetch(notes(), writer -> partition(writer, tenant), TWO_ROWS);
        return Objects.requireNonNull(page.pagingState());
    }
}

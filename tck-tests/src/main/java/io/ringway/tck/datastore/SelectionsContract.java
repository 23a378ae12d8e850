// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.spi.OperationOptions;
import io.ringway.spi.Ordering;
import io.ringway.spi.Restriction;
import io.ringway.spi.Restriction.Operator;
import io.ringway.spi.RowPage;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads: restrictions, order, limit, pages. */
interface SelectionsContract extends Contract {

    @Test
    default void columnsComeInTheirOrder() {
        events("order", 1);
        Selection selection = new Selection(
                Tables.eventId(subject().keyspace()),
                List.of(Tables.NOTE, Tables.SEQUENCE, Tables.AMOUNT, Tables.TENANT),
                partition(),
                List.of(),
                false);

        RowPage row = subject().fetch(selection, writer -> {
            writer.setObject(0, "order");
            writer.setInt(1, 1);
        });

        assertThat(row.next()).isTrue();
        assertThat(row.getObject(0)).isEqualTo("note 1");
        assertThat(row.getInt(1)).isEqualTo(1);
        assertThat(row.isNull(2)).isTrue();
        assertThat(row.getObject(3)).isEqualTo("order");
        assertThat(row.next()).isFalse();
    }

    @Test
    default void everyOperatorRestricts() {
        events("operators", 4);

        assertThat(sequences(Operator.EQUAL, 2)).containsExactly(2);
        assertThat(sequences(Operator.IN, List.of(1, 3, 9))).containsExactly(3, 1);
        assertThat(sequences(Operator.LESS, 2)).containsExactly(1);
        assertThat(sequences(Operator.LESS_OR_EQUAL, 2)).containsExactly(2, 1);
        assertThat(sequences(Operator.GREATER, 2)).containsExactly(4, 3);
        assertThat(sequences(Operator.GREATER_OR_EQUAL, 2)).containsExactly(4, 3, 2);
    }

    @Test
    default void rowsComeInTheTablesOrderOrItsReverse() {
        events("ordering", 3);

        assertThat(Subject.column(fetch("ordering", List.of(), false, 0), 0)).containsExactly(3, 2, 1);
        assertThat(Subject.column(fetch("ordering", List.of(new Ordering(Tables.SEQUENCE, true)), false, 0), 0))
                .containsExactly(3, 2, 1);
        assertThat(Subject.column(fetch("ordering", List.of(new Ordering(Tables.SEQUENCE, false)), false, 0), 0))
                .containsExactly(1, 2, 3);
    }

    @Test
    default void theLimitIsTheLastParameter() {
        events("limit", 5);

        assertThat(Subject.column(fetch("limit", List.of(), true, 0), 0)).containsExactly(5, 4);
    }

    @Test
    default void aPageEndsWhereThePageSizeSays() {
        events("pages", 7);
        List<Object> all = new ArrayList<>();

        RowPage page = fetch("pages", List.of(), false, 3);
        assertThat(page.remaining()).isEqualTo(3);
        assertThat(page.hasMorePages()).isTrue();
        all.addAll(Subject.column(page, 0));
        assertThat(page.remaining()).isZero();
        while (page.hasMorePages()) {
            page = Subject.await(page.nextPage());
            all.addAll(Subject.column(page, 0));
        }

        assertThat(all).isEqualTo(List.of(7, 6, 5, 4, 3, 2, 1));
        assertThatThrownBy(page::nextPage).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void aPageCanBeReadWhileTheNextOneIsFetched() {
        events("ahead", 4);

        RowPage page = fetch("ahead", List.of(), false, 2);
        RowPage next = Subject.await(page.nextPage());

        assertThat(Subject.column(page, 0)).containsExactly(4, 3);
        assertThat(Subject.column(next, 0)).containsExactly(2, 1);
    }

    @Test
    default void nothingFoundIsAnEmptyPage() {
        RowPage page = fetch("nobody", List.of(), false, 0);

        assertThat(page.remaining()).isZero();
        assertThat(page.next()).isFalse();
        assertThat(page.hasMorePages()).isFalse();
    }

    private List<Restriction> partition() {
        return List.of(Restriction.equal(Tables.TENANT), Restriction.equal(Tables.DAY));
    }

    private void events(String tenant, int count) {
        for (int sequence = 1; sequence <= count; sequence++) {
            subject().insertNote(tenant, sequence, "note " + sequence);
        }
    }

    private List<Object> sequences(Operator operator, Object parameter) {
        List<Restriction> where = new ArrayList<>(partition());
        where.add(Restriction.on(Tables.SEQUENCE, operator));
        Selection selection =
                new Selection(Tables.eventId(subject().keyspace()), List.of(Tables.SEQUENCE), where, List.of(), false);
        return new ArrayList<>(Subject.column(
                subject().fetch(selection, writer -> {
                    writer.setObject(0, "operators");
                    writer.setInt(1, 1);
                    writer.setObject(2, parameter);
                }),
                0));
    }

    /** The sequence numbers of a tenant's events; two of them when limited. */
    private RowPage fetch(String tenant, List<Ordering> ordering, boolean limited, int pageSize) {
        Selection selection = new Selection(
                Tables.eventId(subject().keyspace()), List.of(Tables.SEQUENCE), partition(), ordering, limited);
        return subject()
                .fetch(
                        selection,
                        writer -> {
                            writer.setObject(0, tenant);
                            writer.setInt(1, 1);
                            if (limited) {
                                writer.setInt(2, 2);
                            }
                        },
                        OperationOptions.DEFAULT.withPageSize(pageSize));
    }
}

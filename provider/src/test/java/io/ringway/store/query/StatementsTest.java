// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RingwayException;
import io.ringway.plan.read.SortKey;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Reach;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which statements a query sends for partitions, how many at a time, and in what order their rows come. */
class StatementsTest {
    private final QueryHouse house = new QueryHouse();

    @Test
    void aPartitionIsReadPageByPage() {
        house.measure("a", 5);

        assertThat(house.run(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.pages(2, "a")))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(house.statements()).containsExactly("WHERE sensor='a' {pageSize=2}");
    }

    @Test
    void theStatementIsPreparedOnce() {
        ReadQuery query = new ReadQuery(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.limits());
        int before = house.datastore.preparedShapes();

        query.open(house.call("a")).close();
        query.open(house.call("b")).close();

        assertThat(house.datastore.preparedShapes()).isEqualTo(before + 1);
    }

    @Test
    void nothingIsSentForNoResults() {
        house.measure("a", 5);

        assertThat(house.run(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.range(1, 0, "a")))
                .isEmpty();
        assertThat(house.statements()).isEmpty();
    }

    @Test
    void nullHoldsForNoRowAndIsNotSent() {
        assertThat(house.run(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.call((Object) null)))
                .isEmpty();
        assertThat(house.statements()).isEmpty();
    }

    @Test
    void partitionsComeOneAfterTheOtherEachOnce() {
        house.measure("a", 2).measure("b", 1).measure("c", 1);

        assertThat(house.run(
                        QueryHouse.select(house.ofSensors(), QueryHouse.SENSOR, QueryHouse.DAY),
                        house.call(List.of("c", "a", "c", "none"))))
                .containsExactly(List.of("c", 1), List.of("a", 1), List.of("a", 2));
        assertThat(house.statements()).containsExactly("WHERE sensor='c'", "WHERE sensor='a'", "WHERE sensor='none'");
        assertThat(house.run(QueryHouse.select(house.ofSensors(), QueryHouse.DAY), house.call(List.of())))
                .isEmpty();
    }

    @Test
    void everyCombinationOfListsIsAStatement() {
        house.measure("a", 3).measure("b", 3);
        TableRead read = house.read(
                Reach.PARTITION,
                List.of(Restriction.equal(house.column("sensor")), Restriction.equal(house.column("day"))),
                List.of(arguments -> arguments.value(0), arguments -> arguments.value(1)),
                List.of(List.of(0), List.of(1)));

        assertThat(house.run(
                        QueryHouse.select(read, QueryHouse.SENSOR, QueryHouse.DAY),
                        house.call(List.of("a", "b"), List.of(3, 1))))
                .containsExactly(List.of("a", 3), List.of("a", 1), List.of("b", 3), List.of("b", 1));
    }

    @Test
    void slotsMayTakeTheirValuesTogether() {
        house.measure("a", 3).measure("b", 3);
        TableRead read = house.read(
                Reach.PARTITION,
                List.of(Restriction.equal(house.column("sensor")), Restriction.equal(house.column("day"))),
                List.of(arguments -> arguments.value(0), arguments -> arguments.value(1)),
                List.of(List.of(0, 1)));

        assertThat(house.run(
                        QueryHouse.select(read, QueryHouse.SENSOR, QueryHouse.DAY),
                        house.call(List.of("a", "b", "a"), List.of(3, 1, 3))))
                .containsExactly(List.of("a", 3), List.of("b", 1));
    }

    @Test
    void noRowsMayMakeOne() {
        TableRead of = house.ofSensor();
        TableRead count = new TableRead(
                house.measured,
                Selection.of(
                        of.shape().table(),
                        List.of(FunctionCall.countRows()),
                        of.shape().where()),
                of.operands(),
                List.of(),
                Reach.PARTITION,
                null,
                List.of(new TableRead.Fill(0, row -> row.getLong(0))),
                null,
                List.of(0L));

        assertThat(house.run(QueryHouse.select(count, 0), house.call((Object) null)))
                .containsExactly(0L);
        assertThat(house.statements()).isEmpty();
    }

    @Test
    void noMoreThanTheBoundAreInFlight() {
        List<String> sensors = IntStream.range(0, 20).mapToObj(i -> "s" + i).toList();
        sensors.forEach(sensor -> house.measure(sensor, 1));
        ReadQuery query = new ReadQuery(QueryHouse.select(house.ofSensors(), QueryHouse.SENSOR), house.limits());
        query.open(house.call(List.of())).close();
        house.datastore.clearLog();

        try (ResultCursor cursor = query.open(house.call(sensors))) {
            assertThat(cursor.next()).isTrue();
            assertThat(house.statements()).hasSize(4);
            assertThat(cursor.next()).isTrue();
            assertThat(house.statements()).hasSize(5);
        }
        house.datastore.clearLog();
        try (ResultCursor cursor = query.open(house.range(0, 2, sensors))) {
            assertThat(cursor.next()).isTrue();
            assertThat(house.statements()).hasSize(2);
        }
    }

    @Test
    void partitionsAreMergedIntoAnOrder() {
        house.measure("a", 1, 5L, "x", null);
        house.measure("a", 4, 6L, "x", null);
        house.measure("b", 2, 7L, "y", null);
        house.measure("b", 4, 8L, "y", null);
        house.measure("c", 3, 9L, "z", null);
        TableRead merged = merged(house.ofSensors());

        assertThat(house.run(
                        QueryHouse.select(merged, QueryHouse.DAY, QueryHouse.SENSOR),
                        house.call(List.of("a", "b", "c", "none"))))
                .containsExactly(List.of(1, "a"), List.of(2, "b"), List.of(3, "c"), List.of(4, "a"), List.of(4, "b"));
        house.datastore.clearLog();
        assertThat(house.run(QueryHouse.select(merged, QueryHouse.DAY), house.range(1, 2, List.of("a", "b", "c"))))
                .containsExactly(2, 3);
        assertThat(house.statements())
                .containsExactly("WHERE sensor='a' LIMIT 3", "WHERE sensor='b' LIMIT 3", "WHERE sensor='c' LIMIT 3");
    }

    @Test
    void aFailureComesOutOfTheCursor() {
        house.measure("a", 1);
        house.datastore.failNext(Effect.NOT_APPLIED, line -> line.contains("'b'"));

        try (ResultCursor cursor = new ReadQuery(
                        QueryHouse.select(house.ofSensors(), QueryHouse.SENSOR), house.limits())
                .open(house.call(List.of("a", "b")))) {
            assertThat(cursor.next()).isTrue();
            assertThatThrownBy(cursor::next)
                    .isInstanceOf(RingwayException.class)
                    .hasMessageStartingWith("RW-1440");
        }
    }

    @Test
    void theConnectionIsHeldUntilTheCursorIsClosed() {
        house.measure("a", 3);
        ResultCursor cursor = new ReadQuery(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.limits())
                .open(house.pages(1, "a"));
        house.registry.unregister("here");

        assertThat(QueryHouse.all(cursor, 1)).containsExactly(1, 2, 3);
        cursor.close();
        cursor.close();

        assertThat(cursor.next()).isFalse();
        assertThat(house.datastore.prepare(house.ofSensor().shape()).toCompletableFuture())
                .isCompletedExceptionally();
    }

    private static TableRead merged(TableRead read) {
        return new TableRead(
                read.mapping(),
                read.shape(),
                read.operands(),
                read.inTurn(),
                read.reach(),
                null,
                read.fills(),
                List.of(new SortKey(QueryHouse.cell(QueryHouse.DAY), false, false)));
    }
}

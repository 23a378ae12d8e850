// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.RingwayException;
import io.ringway.plan.read.ReadPlan.Select;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.SortKey;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Reach;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.Feature;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which statements a query sends, how many at a time, and in what order their rows come. */
class StatementsTest {
    private static final String SELECT = "SELECT sensor, day, amount, note, tags FROM shop.measured";

    private final QueryHouse house = new QueryHouse();

    @Test
    void aPartitionIsReadPageByPage() {
        house.measure("a", 5);

        assertThat(house.run(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.pages(2, "a")))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(log()).containsExactly("WHERE sensor='a' {pageSize=2}");
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
    void theDatabaseIsToldTheLimitWhenNothingIsLeftToDo() {
        house.measure("a", 5);

        assertThat(house.run(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.range(1, 2, "a")))
                .containsExactly(2, 3);
        assertThat(log()).containsExactly("WHERE sensor='a' LIMIT 3");
    }

    @Test
    void nothingIsSentForNoResults() {
        house.measure("a", 5);

        assertThat(house.run(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.range(1, 0, "a")))
                .isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void groupsAreLimitedByWhoCountsThem() {
        house.measure("a", 3).measure("b", 2);
        TableRead table = house.table();
        TableRead sensors = new TableRead(
                house.measured,
                Selection.of(table.shape().table(), List.of(house.column("sensor")), List.of())
                        .withGrouping(List.of(house.column("sensor"))),
                List.of(),
                List.of(),
                Reach.TABLE,
                null,
                List.of(new TableRead.Fill(0, row -> row.getObject(0))),
                null);

        assertThat(house.run(QueryHouse.select(sensors, 0), house.range(0, 1))).hasSize(1);
        house.datastore.lack(Feature.GROUP_LIMIT);
        assertThat(house.run(QueryHouse.select(sensors, 0), house.range(0, 1))).hasSize(1);
        assertThat(house.datastore.log())
                .containsExactly(
                        "SELECT sensor FROM shop.measured GROUP BY sensor LIMIT 1",
                        "SELECT sensor FROM shop.measured GROUP BY sensor");
    }

    @Test
    void rowsThatDoNotCountAreNoneOfTheLimit() {
        house.measure("a", 5);
        TableRead odd = accepting(house.ofSensor());

        assertThat(house.run(QueryHouse.select(odd, QueryHouse.DAY), house.range(1, 2, "a")))
                .containsExactly(3, 5);
        assertThat(log()).containsExactly("WHERE sensor='a'");
    }

    @Test
    void nullHoldsForNoRowAndIsNotSent() {
        assertThat(house.run(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.call((Object) null)))
                .isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void partitionsComeOneAfterTheOtherEachOnce() {
        house.measure("a", 2).measure("b", 1).measure("c", 1);

        assertThat(house.run(
                        QueryHouse.select(house.ofSensors(), QueryHouse.SENSOR, QueryHouse.DAY),
                        house.call(List.of("c", "a", "c", "none"))))
                .containsExactly(List.of("c", 1), List.of("a", 1), List.of("a", 2));
        assertThat(log()).containsExactly("WHERE sensor='c'", "WHERE sensor='a'", "WHERE sensor='none'");
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
        assertThat(log()).isEmpty();
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
            assertThat(log()).hasSize(4);
            assertThat(cursor.next()).isTrue();
            assertThat(log()).hasSize(5);
        }
        house.datastore.clearLog();
        try (ResultCursor cursor = query.open(house.range(0, 2, sensors))) {
            assertThat(cursor.next()).isTrue();
            assertThat(log()).hasSize(2);
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
        assertThat(log())
                .containsExactly("WHERE sensor='a' LIMIT 3", "WHERE sensor='b' LIMIT 3", "WHERE sensor='c' LIMIT 3");
    }

    @Test
    void aTableOfOnePageIsReadByOneRequest() {
        house.measure("a", 3);

        assertThat(house.run(QueryHouse.select(house.table(), QueryHouse.DAY), house.pages(5)))
                .containsExactly(1, 2, 3);
        assertThat(log()).containsExactly("{pageSize=5}");
    }

    @Test
    void aLargerTableIsReadByPiecesOfTheRingSomeAtATime() {
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            house.measure("s" + i, 2);
            expected.addAll(List.of(List.of("s" + i, 1), List.of("s" + i, 2)));
        }
        ReadQuery query =
                new ReadQuery(QueryHouse.select(house.table(), QueryHouse.SENSOR, QueryHouse.DAY), house.limits());

        try (ResultCursor cursor = query.open(house.pages(7))) {
            assertThat(log()).hasSize(4);
            assertThat(QueryHouse.all(cursor, 2)).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(log().stream().filter(line -> line.contains("token(sensor)>")))
                .hasSize(8);
    }

    @Test
    void someRowsOfATableComeInTheOrderOfTheRing() {
        for (int i = 0; i < 20; i++) {
            house.measure("s" + i, 1);
        }
        List<Object> all = house.run(QueryHouse.select(house.table(), QueryHouse.SENSOR), house.pages(100));
        TableRead filtering = house.table();
        Selection shape = Selection.of(
                        filtering.shape().table(),
                        house.columns(),
                        List.of(Restriction.on(house.column("amount"), Restriction.Operator.GREATER)))
                .withFiltering();
        TableRead read = new TableRead(
                house.measured, shape, List.of(arguments -> 5L), List.of(), Reach.TABLE, null, filtering.fills(), null);

        List<Object> pages = new ArrayList<>();
        for (int first = 0; first < 20; first += 5) {
            pages.addAll(house.run(QueryHouse.select(read, QueryHouse.SENSOR), house.range(first, 5)));
        }

        assertThat(pages).isEqualTo(all);
    }

    @Test
    void rangesOfResultsMeetWhateverIsLeftToDoWithTheRows() {
        for (int i = 0; i < 20; i++) {
            house.measure("s" + i, 2);
        }
        Select filtered = new Select(
                new Rows.Tables(List.of(house.table())),
                QueryHouse.FRAME,
                (frame, arguments) -> frame[QueryHouse.DAY].equals(1),
                null,
                List.of(QueryHouse.item(QueryHouse.SENSOR)),
                false,
                List.of(),
                false);
        List<Object> all = house.run(filtered, house.pages(1000));
        List<Object> ranges = new ArrayList<>();
        for (int first = 0; first < 20; first += 6) {
            QueryCall range = house.range(first, 6);
            ranges.addAll(house.run(
                    filtered,
                    new QueryCall(range.places(), range.settings(), 3, first, 6, range.values(), range.now())));
        }

        assertThat(ranges).hasSize(20).isEqualTo(all);
        assertThat(house.datastore.log()).anyMatch(line -> line.contains("token(sensor)>"));
    }

    @Test
    void whatTheDatabaseMakesOneRowOfIsNotDivided() {
        TableRead table = house.table();
        Selection count = Selection.of(table.shape().table(), List.of(FunctionCall.countRows()), List.of());
        TableRead read = new TableRead(
                house.measured,
                count,
                List.of(),
                List.of(),
                Reach.TABLE,
                null,
                List.of(new TableRead.Fill(0, row -> row.getLong(0))),
                null);
        house.measure("a", 3).measure("b", 2);

        assertThat(house.run(QueryHouse.select(read, 0), house.pages(1))).containsExactly(5L);
        assertThat(log()).hasSize(1);
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

    @Test
    void theNearestNeedALimit() {
        TableRead read = house.table();
        TableRead nearest = new TableRead(
                house.measured,
                read.shape().withNearest(house.column("amount")),
                List.of(arguments -> 1L),
                List.of(),
                Reach.INDEX,
                null,
                read.fills(),
                null);

        assertThatThrownBy(() -> house.run(QueryHouse.select(nearest, 0), house.call()))
                .hasMessage("RW-1581: The nearest rows are asked for, and not how many [Measured]. The database finds "
                        + "the nearest ones only up to a limit. Call setMaxResults.");
    }

    private static TableRead accepting(TableRead read) {
        return new TableRead(
                read.mapping(),
                read.shape(),
                read.operands(),
                read.inTurn(),
                read.reach(),
                row -> row.getInt(QueryHouse.DAY) % 2 == 1,
                read.fills(),
                null);
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

    /** The statements that were sent, without what all of them select. */
    private List<String> log() {
        return house.datastore.log().stream()
                .map(line -> line.replace(SELECT, "").strip())
                .toList();
    }
}

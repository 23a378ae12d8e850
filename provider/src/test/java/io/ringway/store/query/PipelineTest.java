// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import static io.ringway.store.query.QueryHouse.AMOUNT;
import static io.ringway.store.query.QueryHouse.DAY;
import static io.ringway.store.query.QueryHouse.NOTE;
import static io.ringway.store.query.QueryHouse.SENSOR;
import static io.ringway.store.query.QueryHouse.cell;
import static io.ringway.store.query.QueryHouse.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Grouping;
import io.ringway.plan.read.Grouping.Aggregate;
import io.ringway.plan.read.Grouping.Kind;
import io.ringway.plan.read.Item;
import io.ringway.plan.read.ReadPlan;
import io.ringway.plan.read.ReadPlan.Combined;
import io.ringway.plan.read.ReadPlan.Operation;
import io.ringway.plan.read.ReadPlan.Select;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.SortKey;
import io.ringway.plan.read.TableRead;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done with rows that the database does not do. */
class PipelineTest {
    private final QueryHouse house = new QueryHouse();

    @Test
    void rowsAreKeptForWhichTheFilterIsTrue() {
        house.measure("a", 4);
        house.measure("b", 1, null, null, null);
        Expression filter = (frame, arguments) -> frame[AMOUNT] == null ? null : (long) frame[AMOUNT] > 20;

        assertThat(house.run(select(filter, null, false, List.of(), item(DAY)), house.call()))
                .containsExactly(3, 4);
        assertThat(house.run(select(filter, null, false, List.of(), item(DAY)), house.range(1, 5)))
                .containsExactly(4);
    }

    @Test
    void groupsHaveKeysAndAggregates() {
        house.measure("a", 3).measure("b", 2);
        house.measure("b", 9, null, "note 1", null);
        Grouping grouping = new Grouping(
                List.of(cell(SENSOR)),
                List.of(
                        new Aggregate(Kind.COUNT, false, null, Long.class),
                        new Aggregate(Kind.SUM, false, cell(AMOUNT), Long.class),
                        new Aggregate(Kind.AVG, false, cell(AMOUNT), Double.class),
                        new Aggregate(Kind.MIN, false, cell(AMOUNT), Long.class),
                        new Aggregate(Kind.MAX, false, cell(NOTE), String.class),
                        new Aggregate(Kind.COUNT, true, cell(NOTE), Long.class)),
                null);

        assertThat(house.run(
                        select(
                                null, grouping, false, List.of(), item(0), item(1), item(2), item(3), item(4), item(5),
                                item(6)),
                        house.call()))
                .containsExactlyInAnyOrder(
                        List.of("a", 3L, 60L, 20.0, 10L, "note 3", 3L), List.of("b", 3L, 30L, 15.0, 10L, "note 2", 2L));
    }

    @Test
    void groupsAreLeftOutWhenHavingIsNotTrue() {
        house.measure("a", 3).measure("b", 2);
        Grouping grouping = new Grouping(
                List.of(cell(SENSOR)),
                List.of(new Aggregate(Kind.COUNT, false, null, Long.class)),
                (frame, arguments) -> (long) frame[1] > (long) arguments.value(0));

        assertThat(house.run(select(null, grouping, false, List.of(), item(0)), house.call(2L)))
                .containsExactly("a");
    }

    @Test
    void withoutKeysThereIsOneGroupEvenOfNothing() {
        Grouping grouping = new Grouping(
                List.of(),
                List.of(
                        new Aggregate(Kind.COUNT, false, cell(AMOUNT), Long.class),
                        new Aggregate(Kind.SUM, false, cell(AMOUNT), Long.class),
                        new Aggregate(Kind.MAX, false, cell(AMOUNT), Long.class)),
                null);

        assertThat(house.run(select(null, grouping, false, List.of(), item(0), item(1), item(2)), house.call()))
                .containsExactly(Arrays.asList(0L, null, null));
        assertThat(house.run(
                        select(null, new Grouping(List.of(cell(SENSOR)), List.of(), null), false, List.of(), item(0)),
                        house.call()))
                .isEmpty();
    }

    @Test
    void aSumThatDoesNotFitIsAnError() {
        house.measure("a", 1, Long.MAX_VALUE, null, null);
        house.measure("a", 2, 1L, null, null);

        assertThatThrownBy(() -> house.run(sum(Long.class), house.call()))
                .hasMessage("RW-1582: A sum does not fit its type: 9223372036854775808. The sum of whole numbers is a "
                        + "Long (Jakarta Persistence 3.2, 4.8.5). Add decimals, as with cast(… as double).");
        assertThat(house.run(sum(BigInteger.class), house.call())).containsExactly(BigInteger.ONE.shiftLeft(63));
    }

    @Test
    void equalResultsAreGivenOnce() {
        house.measure("a", 2).measure("b", 2);

        assertThat(house.run(select(null, null, true, List.of(), item(DAY)), house.call()))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void instancesOfAnEntityAreEqualWhenTheirIdsAre() {
        house.measure("a", 2);
        Item entity = new Item(null, Measured.class, (frame, arguments) -> measured("a", 1), house.measured);

        assertThat(house.run(select(null, null, true, List.of(), entity), house.call()))
                .hasSize(1);
    }

    @Test
    void rowsAreSortedWithNullsWhereTheyBelong() {
        house.measure("a", 2);
        house.measure("a", 3, null, null, null);
        house.measure("b", 1);

        assertThat(sorted(new SortKey(cell(AMOUNT), false, true), new SortKey(cell(SENSOR), true, true)))
                .containsExactly(Arrays.asList("a", null), List.of("b", 10L), List.of("a", 10L), List.of("a", 20L));
        assertThat(sorted(new SortKey(cell(AMOUNT), true, false), new SortKey(cell(SENSOR), false, true)))
                .containsExactly(List.of("a", 20L), List.of("a", 10L), List.of("b", 10L), Arrays.asList("a", null));
    }

    @Test
    void ofSortedRowsOnlyThoseThatAreLookedAtAreHeld() {
        house.measure("a", 50).limited(new QueryLimits(4, 3, 8, 5));
        Select plan = select(null, null, false, List.of(new SortKey(cell(DAY), true, true)), item(DAY));

        assertThat(house.run(plan, house.range(2, 3))).containsExactly(48, 47, 46);
        assertThatThrownBy(() -> house.run(plan, house.call()))
                .hasMessage(
                        "RW-1580: A query would hold more than 5 rows in memory. The database does not join, group, "
                                + "sort or compare them, and a result is never cut. Restrict the query, give the database a "
                                + "key or an index that serves it, or raise ringway.query.scan.max-rows.");
    }

    @Test
    void distinctRowsAreSortedAfterwards() {
        house.measure("a", 2).measure("b", 3);

        assertThat(house.run(
                        select(null, null, true, List.of(new SortKey(cell(DAY), true, true)), item(DAY)),
                        house.range(0, 2)))
                .containsExactly(3, 2);
    }

    @Test
    void resultsBecomeOne() {
        house.measure("a", 3).measure("b", 2);
        house.measure("b", 3, 99L, null, null);
        Select left = QueryHouse.select(house.ofSensor(), DAY);
        Select right = select(
                (frame, arguments) -> frame[SENSOR].equals("b") && (int) frame[DAY] > 1,
                null,
                false,
                List.of(),
                item(DAY));

        assertThat(combined(Operation.UNION, true, left, right)).containsExactly(1, 2, 2, 3, 3);
        assertThat(combined(Operation.UNION, false, left, right)).containsExactly(1, 2, 3);
        assertThat(combined(Operation.INTERSECT, false, left, right)).containsExactly(2, 3);
        assertThat(combined(Operation.EXCEPT, false, left, right)).containsExactly(1);
        Combined twice = new Combined(Operation.UNION, true, left, left, List.of());
        assertThat(combined(Operation.EXCEPT, true, twice, right)).containsExactly(1, 1, 2, 3);
        assertThat(combined(Operation.INTERSECT, true, twice, right)).containsExactly(2, 3);
        assertThat(combined(Operation.EXCEPT, false, twice, right)).containsExactly(1);
    }

    @Test
    void aSubqueryThatDoesNotDependOnTheRowIsRunOnce() {
        house.measure("a", 3).measure("b", 2);
        Select subquery = QueryHouse.select(house.ofSensor(), DAY);
        Expression filter =
                (frame, arguments) -> arguments.subquery(subquery, frame).contains(frame[DAY]);
        house.datastore.clearLog();

        assertThat(house.run(select(filter, null, false, List.of(), item(SENSOR), item(DAY)), house.call("b")))
                .containsExactlyInAnyOrder(List.of("a", 1), List.of("a", 2), List.of("b", 1), List.of("b", 2));
        assertThat(house.datastore.log()).hasSize(2);
    }

    @Test
    void aSubqueryThatDependsOnTheRowSeesIt() {
        house.measure("a", 3).measure("b", 2);
        TableRead own = house.ofSensor();
        TableRead read = new TableRead(
                own.mapping(),
                own.shape(),
                List.of(arguments -> arguments.outer(1)[SENSOR]),
                List.of(),
                own.reach(),
                null,
                own.fills(),
                null);
        Select subquery = new Select(
                new Rows.Tables(List.of(read)),
                QueryHouse.FRAME,
                null,
                new Grouping(List.of(), List.of(new Aggregate(Kind.COUNT, false, null, Long.class)), null),
                List.of(item(0)),
                false,
                List.of(),
                true);
        Item count = new Item(
                null,
                Long.class,
                (frame, arguments) -> arguments.subquery(subquery, frame).get(0),
                null);

        assertThat(house.run(select(null, null, true, List.of(), item(SENSOR), count), house.call()))
                .containsExactlyInAnyOrder(List.of("a", 3L), List.of("b", 2L));
    }

    private List<Object> sorted(SortKey... keys) {
        return house.run(select(null, null, false, List.of(keys), item(SENSOR), item(AMOUNT)), house.call());
    }

    private List<Object> combined(Operation operation, boolean all, ReadPlan left, ReadPlan right) {
        return house.run(
                new Combined(operation, all, left, right, List.of(new SortKey(cell(0), false, true))), house.call("a"));
    }

    private Select sum(Class<?> type) {
        Grouping grouping = new Grouping(List.of(), List.of(new Aggregate(Kind.SUM, false, cell(AMOUNT), type)), null);
        return select(null, grouping, false, List.of(), item(0));
    }

    /** A query of the whole table. */
    private Select select(Expression filter, Grouping grouping, boolean distinct, List<SortKey> sort, Item... items) {
        return new Select(
                new Rows.Tables(List.of(house.table())),
                QueryHouse.FRAME,
                filter,
                grouping,
                List.of(items),
                distinct,
                sort,
                false);
    }

    private static Measured measured(String sensor, int day) {
        Measured measured = new Measured();
        measured.sensor = sensor;
        measured.day = day;
        return measured;
    }
}

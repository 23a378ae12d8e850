// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import static io.ringway.store.query.QueryHouse.DAY;
import static io.ringway.store.query.QueryHouse.SENSOR;
import static io.ringway.store.query.QueryHouse.TAGS;
import static io.ringway.store.query.QueryHouse.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.plan.read.Expression;
import io.ringway.plan.read.JoinStep;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.plan.read.TableRead.Reach;
import io.ringway.spi.Column;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows with what is found for them. */
class JoinsTest {
    private static final int NAME = 5;
    private static final int ROOM = 6;

    private final QueryHouse house = new QueryHouse();

    @Test
    void keysOfManyRowsAreReadAtOnceAndEachOnce() {
        house.measure("a", 3).measure("b", 2).measure("none", 1);
        house.place("a", "attic", 1);
        house.place("b", "barn", 1);

        assertThat(run(byKey(cell(SENSOR)), false, null, SENSOR, DAY, ROOM))
                .containsExactlyInAnyOrder(
                        List.of("a", 1, "attic"),
                        List.of("a", 2, "attic"),
                        List.of("a", 3, "attic"),
                        List.of("b", 1, "barn"),
                        List.of("b", 2, "barn"));
        assertThat(house.datastore.log().stream().filter(line -> line.contains("FROM shop.sensor")))
                .containsExactlyInAnyOrder(
                        "SELECT name, room FROM shop.sensor WHERE name='a'",
                        "SELECT name, room FROM shop.sensor WHERE name='b'",
                        "SELECT name, room FROM shop.sensor WHERE name='none'");
    }

    @Test
    void aKeyCanBeInSeveralTablesAndBehindItStandsWhatElseHolds() {
        house.measure("a", 2);
        house.place("a", "attic", 1);
        Column name = QueryHouse.mapped(house.sensor, "name").column();
        TableRead sensors = sensors(Reach.PARTITION, List.of(Restriction.equal(name)));
        TableRead days = house.read(
                Reach.PARTITION,
                List.of(Restriction.equal(house.column("sensor")), Restriction.equal(house.column("day"))),
                List.of(arguments -> 2),
                List.of());
        TableRead second = new TableRead(
                days.mapping(),
                days.shape(),
                days.operands(),
                List.of(),
                Reach.PARTITION,
                null,
                List.of(new Fill(ROOM, row -> row.getObject(QueryHouse.NOTE))),
                null);

        assertThat(run(new JoinStep.ByKey(List.of(sensors, second), List.of(cell(SENSOR))), false, null, DAY, ROOM))
                .containsExactlyInAnyOrder(
                        List.of(1, "attic"), List.of(1, "note 2"), List.of(2, "attic"), List.of(2, "note 2"));
    }

    @Test
    void anOuterJoinKeepsRowsForWhichNothingIsFound() {
        house.measure("a", 1).measure("b", 1).measure("none", 1);
        house.place("a", "attic", 1);
        house.place("b", "barn", 1);
        Expression on = (frame, arguments) -> frame[ROOM].equals("attic");

        assertThat(run(byKey(cell(SENSOR)), true, on, SENSOR, ROOM))
                .containsExactlyInAnyOrder(
                        List.of("a", "attic"), Arrays.asList("b", null), Arrays.asList("none", null));
        assertThat(run(byKey(cell(SENSOR)), false, on, SENSOR, ROOM)).containsExactly(List.of("a", "attic"));
    }

    @Test
    void oneStepBehindAnotherIsOneJoin() {
        house.measure("a", 1);
        house.place("t1", "attic", 1);
        house.place("all", "barn", 1);
        JoinStep through = new JoinStep.Through(new JoinStep.Elements(cell(TAGS), 7, -1, -1), byKey(cell(7)));
        Expression on = (frame, arguments) -> frame[ROOM].equals("barn");

        assertThat(run(through, false, null, DAY, ROOM))
                .containsExactlyInAnyOrder(List.of(1, "attic"), List.of(1, "barn"));
        assertThat(run(through, true, on, DAY, ROOM)).containsExactly(List.of(1, "barn"));
        assertThat(run(through, true, (frame, arguments) -> false, DAY, ROOM)).containsExactly(Arrays.asList(1, null));
    }

    @Test
    void nothingHasAKeyThatIsNull() {
        house.measure("a", 1);
        house.place("a", "attic", 1);
        house.datastore.clearLog();

        assertThat(run(byKey((frame, arguments) -> null), false, null, SENSOR)).isEmpty();
        assertThat(house.datastore.log()).hasSize(1);
    }

    @Test
    void aReadThatFailsIsTheQuerysFailure() {
        house.measure("a", 1);
        house.datastore.failNext(Effect.NOT_APPLIED, line -> line.contains("FROM shop.sensor"));

        assertThatThrownBy(() -> run(byKey(cell(SENSOR)), false, null, SENSOR)).hasMessageStartingWith("RW-1440");
    }

    @Test
    void elementsOfACollectionAreRows() {
        house.measure("a", 2);
        house.measure("b", 1, null, null, null);

        assertThat(run(new JoinStep.Elements(cell(TAGS), NAME, -1, -1), false, null, DAY, NAME))
                .containsExactlyInAnyOrder(List.of(1, "t1"), List.of(1, "all"), List.of(2, "t2"), List.of(2, "all"));
        assertThat(run(new JoinStep.Elements(cell(TAGS), NAME, -1, -1), true, null, SENSOR, NAME))
                .contains(Arrays.asList("b", null));
    }

    @Test
    void entriesHaveKeysAndListsHavePositions() {
        house.measure("a", 1);
        Expression map = (frame, arguments) -> Map.of("k", "v");
        Expression list = (frame, arguments) -> List.of("x", "y");

        assertThat(run(new JoinStep.Elements(map, NAME, ROOM, -1), false, null, ROOM, NAME))
                .containsExactly(List.of("k", "v"));
        assertThat(run(new JoinStep.Elements(list, NAME, -1, ROOM), false, null, ROOM, NAME))
                .containsExactly(List.of(0, "x"), List.of(1, "y"));
    }

    @Test
    void everyRowOfAnotherSourceIsJoined() {
        house.measure("a", 2);
        house.place("a", "attic", 1);
        house.place("b", "barn", 1);
        Rows right = new Rows.Tables(List.of(sensors(Reach.TABLE, List.of())));

        assertThat(run(new JoinStep.Product(right, List.of(NAME, ROOM), null, null), false, null, DAY, ROOM))
                .containsExactlyInAnyOrder(
                        List.of(1, "attic"), List.of(1, "barn"), List.of(2, "attic"), List.of(2, "barn"));
        house.datastore.clearLog();
        assertThat(run(
                        new JoinStep.Product(right, List.of(NAME, ROOM), cell(SENSOR), cell(NAME)),
                        false,
                        null,
                        DAY,
                        ROOM))
                .containsExactlyInAnyOrder(List.of(1, "attic"), List.of(2, "attic"));
        assertThat(house.datastore.log()).hasSize(2);
    }

    @Test
    void whatAJoinHoldsIsBounded() {
        house.measure("a", 1).limited(new QueryLimits(4, 3, 8, 1));
        house.place("a", "attic", 1);
        house.place("b", "barn", 1);
        Rows right = new Rows.Tables(List.of(sensors(Reach.TABLE, List.of())));

        assertThatThrownBy(() -> run(new JoinStep.Product(right, List.of(NAME, ROOM), null, null), false, null, DAY))
                .hasMessageStartingWith("RW-1580");
    }

    private JoinStep byKey(Expression key) {
        Column name = QueryHouse.mapped(house.sensor, "name").column();
        return new JoinStep.ByKey(List.of(sensors(Reach.PARTITION, List.of(Restriction.equal(name)))), List.of(key));
    }

    private TableRead sensors(Reach reach, List<Restriction> where) {
        List<Column> columns = List.of(
                QueryHouse.mapped(house.sensor, "name").column(),
                QueryHouse.mapped(house.sensor, "room").column());
        return new TableRead(
                house.sensor,
                Selection.of(new TableId("", house.sensor.table()), columns, where),
                List.of(),
                List.of(),
                reach,
                null,
                List.of(new Fill(NAME, row -> row.getObject(0)), new Fill(ROOM, row -> row.getObject(1))),
                null);
    }

    private List<Object> run(JoinStep step, boolean outer, Expression on, int... cells) {
        Rows rows = new Rows.Joined(new Rows.Tables(List.of(house.table())), step, outer, on);
        return house.run(QueryHouse.select(rows, cells), house.call());
    }
}

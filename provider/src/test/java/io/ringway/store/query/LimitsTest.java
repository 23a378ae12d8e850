// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.plan.read.ReadPlan.Select;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Reach;
import io.ringway.spi.Feature;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many rows are asked for when a query has a limit. */
class LimitsTest {
    private final QueryHouse house = new QueryHouse();

    @Test
    void theDatabaseIsToldTheLimitWhenNothingIsLeftToDo() {
        house.measure("a", 5);

        assertThat(house.run(QueryHouse.select(house.ofSensor(), QueryHouse.DAY), house.range(1, 2, "a")))
                .containsExactly(2, 3);
        assertThat(house.statements()).containsExactly("WHERE sensor='a' LIMIT 3");
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
        assertThat(house.statements()).containsExactly("WHERE sensor='a'");
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
}

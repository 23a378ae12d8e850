// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Reach;
import io.ringway.spi.FunctionCall;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a whole table is read: by one request, or by pieces of the ring. */
class TableScansTest {
    private final QueryHouse house = new QueryHouse();

    @Test
    void aTableOfOnePageIsReadByOneRequest() {
        house.measure("a", 3);

        assertThat(house.run(QueryHouse.select(house.table(), QueryHouse.DAY), house.pages(5)))
                .containsExactly(1, 2, 3);
        assertThat(house.statements()).containsExactly("{pageSize=5}");
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
            assertThat(house.statements()).hasSize(4);
            assertThat(QueryHouse.all(cursor, 2)).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(house.statements().stream().filter(line -> line.contains("token(sensor)>")))
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
        assertThat(house.statements()).hasSize(1);
    }
}

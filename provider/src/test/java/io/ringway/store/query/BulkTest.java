// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.plan.read.BulkPlan;
import io.ringway.plan.read.BulkPlan.Assignment;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Item;
import io.ringway.plan.read.ReadPlan.Select;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.plan.read.TableRead.Reach;
import io.ringway.spi.Column;
import io.ringway.spi.Condition;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.Mutation;
import io.ringway.spi.Mutation.Kind;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import io.ringway.store.WriteClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Statements that write many rows. */
class BulkTest {
    private final QueryHouse house = new QueryHouse();
    private final WriteClock clock = new WriteClock(Clock.fixed(Instant.ofEpochSecond(5), ZoneOffset.UTC));

    @Test
    void aStatementIsSentAsItIs() {
        house.measure("a", 3);
        Mutation delete = mutation(
                Kind.DELETE,
                List.of(),
                List.of(column("sensor")),
                List.of(Restriction.on(column("day"), Restriction.Operator.GREATER)));

        assertThat(execute(
                        new BulkPlan.Direct(
                                house.measured,
                                delete,
                                List.of(arguments -> arguments.value(0), arguments -> arguments.value(1)),
                                List.of()),
                        "a",
                        1))
                .isEqualTo(1);
        assertThat(house.datastore.log())
                .containsExactly("DELETE shop.measured WHERE sensor='a' AND day>1 {timestamp=5000000}");
    }

    @Test
    void slotsTakeValuesInTurn() {
        Mutation update =
                mutation(Kind.UPDATE, List.of(column("note")), List.of(column("sensor"), column("day")), List.of());
        BulkPlan plan = new BulkPlan.Direct(
                house.measured,
                update,
                List.of(arguments -> null, arguments -> arguments.value(0), arguments -> 1),
                List.of(List.of(1)));

        assertThat(execute(plan, List.of("a", "b", "a"))).isEqualTo(2);
        assertThat(house.datastore.log())
                .containsExactly(
                        "UPDATE shop.measured SET note=null WHERE sensor='a' AND day=1 {timestamp=5000000}",
                        "UPDATE shop.measured SET note=null WHERE sensor='b' AND day=1 {timestamp=5000000}");
        assertThat(execute(plan, List.of())).isZero();
        assertThat(execute(plan, (Object) null)).isZero();
        assertThat(house.datastore.log()).hasSize(2);
    }

    @Test
    void rowsThatAreFoundAreUpdated() {
        house.measure("a", 3);
        Expression twice = (frame, arguments) -> 2 * (long) frame[QueryHouse.AMOUNT];
        Select rows = new Select(
                new Rows.Tables(List.of(house.table())),
                QueryHouse.FRAME,
                (frame, arguments) -> (int) frame[QueryHouse.DAY] > 1,
                null,
                List.of(QueryHouse.item(QueryHouse.SENSOR), QueryHouse.item(QueryHouse.DAY)),
                false,
                List.of(),
                false);

        assertThat(execute(new BulkPlan.Selected(
                        house.measured,
                        rows,
                        List.of(new Assignment(QueryHouse.mapped(house.measured, "amount"), twice)))))
                .isEqualTo(2);
        assertThat(house.run(QueryHouse.select(house.table(), QueryHouse.DAY, QueryHouse.AMOUNT), house.call()))
                .containsExactly(List.of(1, 10L), List.of(2, 40L), List.of(3, 60L));
        assertThat(execute(new BulkPlan.Selected(house.measured, rows, List.of())))
                .isEqualTo(2);
        assertThat(house.datastore.log())
                .last()
                .isEqualTo("DELETE shop.measured WHERE sensor='a' AND day=3 {timestamp=5000001}");
    }

    @Test
    void rowsWithAVersionAreWrittenWhereTheyStillHaveIt() {
        house.place("a", "attic", 3);
        house.place("b", "barn", 4);
        Assignment room = new Assignment(QueryHouse.mapped(house.sensor, "room"), (frame, arguments) -> "cellar");

        assertThat(execute(new BulkPlan.Selected(house.sensor, sensors(frame -> frame), List.of(room))))
                .isEqualTo(2);
        assertThat(house.datastore.log())
                .contains(
                        "UPDATE shop.sensor SET room='cellar', version=4 WHERE name='a' IF version=3",
                        "UPDATE shop.sensor SET room='cellar', version=5 WHERE name='b' IF version=4");
    }

    @Test
    void rowsThatOthersChangeMeanwhileAreToldOf() {
        house.place("a", "attic", 3);
        house.place("b", "barn", 4);
        Assignment room = new Assignment(QueryHouse.mapped(house.sensor, "room"), (frame, arguments) -> "cellar");
        BulkPlan plan = new BulkPlan.Selected(
                house.sensor, sensors(version -> version.equals(3L) ? 2L : version), List.of(room));

        assertThatThrownBy(() -> execute(plan))
                .hasMessage("RW-1584: 1 rows were changed by others between being found and being written; 1 were "
                        + "written [Sensor]. Their version is not the one that was read. Execute the statement "
                        + "again.");
    }

    @Test
    void aFailureTellsHowMuchWasApplied() {
        house.datastore.failNext(Effect.UNKNOWN, line -> line.contains("'b'"));
        Mutation delete = mutation(Kind.DELETE, List.of(), List.of(column("sensor")), List.of());
        BulkPlan plan = new BulkPlan.Direct(
                house.measured, delete, List.of(arguments -> arguments.value(0)), List.of(List.of(0)));

        assertThatThrownBy(() -> execute(plan, List.of("a", "b")))
                .hasMessageStartingWith(
                        "RW-1583: A bulk statement was applied in part: 1 of 2 writes [Measured]. RW-1441");
    }

    /** All sensors; what is found as their version can be another one than is there. */
    private Select sensors(UnaryOperator<Object> seen) {
        EntityMapping mapping = house.sensor;
        List<Column> columns =
                mapping.columns().stream().map(ColumnMapping::column).toList();
        List<Fill> fills = List.of(
                new Fill(
                        0,
                        row -> row.getObject(columns.indexOf(
                                QueryHouse.mapped(mapping, "name").column()))),
                new Fill(
                        1,
                        row -> seen.apply(row.getObject(columns.indexOf(
                                QueryHouse.mapped(mapping, "version").column())))));
        TableRead read = new TableRead(
                mapping,
                Selection.of(new TableId("", mapping.table()), columns, List.of()),
                List.of(),
                List.of(),
                Reach.TABLE,
                null,
                fills,
                null);
        List<Item> items = List.of(QueryHouse.item(0), QueryHouse.item(1));
        return new Select(new Rows.Tables(List.of(read)), QueryHouse.FRAME, null, null, items, false, List.of(), false);
    }

    private long execute(BulkPlan plan, Object... values) {
        return new WriteQuery(plan, house.limits(), clock).execute(house.call(values));
    }

    private Column column(String name) {
        return house.column(name);
    }

    private Mutation mutation(Kind kind, List<Column> values, List<Column> key, List<Restriction> where) {
        return new Mutation(
                kind,
                new TableId("", house.measured.table()),
                values,
                List.of(),
                key,
                where,
                Condition.NONE,
                false,
                false);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import static io.ringway.store.query.QueryHouse.AMOUNT;
import static io.ringway.store.query.QueryHouse.DAY;
import static io.ringway.store.query.QueryHouse.SENSOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.ringway.cql.CqlDatastoreProvider;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.plan.read.BulkPlan;
import io.ringway.plan.read.BulkPlan.Assignment;
import io.ringway.plan.read.ReadPlan.Select;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.SortKey;
import io.ringway.plan.read.TableRead;
import io.ringway.store.RequestWindow;
import io.ringway.store.WriteClock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Queries over real pages and a real ring: 200 sensors with 10 days each. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class RunsIT {
    private static final int SENSORS = 200;
    private static final int DAYS = 10;

    private QueryHouse house;
    private CqlSession session;
    private String keyspace;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String own) {
        keyspace = own;
        house = new QueryHouse(own, new CqlDatastoreProvider());
        house.registry.register("here", node.connectionSpec(), true);
        session = house.registry.unwrap("here", CqlSession.class);
        session.execute(
                "CREATE KEYSPACE " + own + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        session.execute("CREATE TABLE " + own + ".measured (sensor text, day int, amount bigint, note text, "
                + "tags set<text>, PRIMARY KEY (sensor, day))");
        PreparedStatement insert =
                session.prepare("INSERT INTO " + own + ".measured (sensor, day, amount) VALUES (?, ?, ?)");
        RequestWindow writes = new RequestWindow(100);
        for (int sensor = 0; sensor < SENSORS; sensor++) {
            for (int day = 1; day <= DAYS; day++) {
                BoundStatement bound = insert.bind("s" + sensor, day, 10L * day);
                writes.send(() -> session.executeAsync(bound), (done, failure) -> {});
            }
        }
        writes.await();
    }

    @AfterAll
    void close() {
        house.registry.close();
    }

    @Test
    void aScanHasEachRowOnceWhateverThePages() {
        List<Object> expected = new ArrayList<>();
        for (int sensor = 0; sensor < SENSORS; sensor++) {
            for (int day = 1; day <= DAYS; day++) {
                expected.add(List.of("s" + sensor, day));
            }
        }
        for (int page : List.of(7, 100, 5000)) {
            assertThat(house.run(QueryHouse.select(house.table(), SENSOR, DAY), house.pages(page)))
                    .as("pages of " + page)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void rangesOfAScanMeet() {
        Select plan = QueryHouse.select(house.table(), SENSOR, DAY);
        List<Object> all = new ArrayList<>();
        for (int first = 0; first < SENSORS * DAYS; first += 700) {
            all.addAll(house.run(plan, house.range(first, 700)));
        }

        assertThat(all).doesNotHaveDuplicates().hasSize(SENSORS * DAYS);
    }

    @Test
    void partitionsAreReadInTheirOrderOrMerged() {
        List<String> sensors = IntStream.range(0, 50).mapToObj(i -> "s" + i).toList();
        TableRead read = house.ofSensors();
        TableRead merged = new TableRead(
                read.mapping(),
                read.shape(),
                read.operands(),
                read.inTurn(),
                read.reach(),
                null,
                read.fills(),
                List.of(new SortKey(QueryHouse.cell(DAY), false, false)));

        assertThat(house.run(QueryHouse.select(read, SENSOR), house.pages(3, sensors)))
                .isEqualTo(sensors.stream()
                        .flatMap(sensor -> IntStream.range(0, DAYS).mapToObj(day -> (Object) sensor))
                        .toList());
        assertThat(house.run(QueryHouse.select(merged, DAY), house.pages(3, sensors)))
                .isEqualTo(IntStream.rangeClosed(1, DAYS)
                        .boxed()
                        .flatMap(day -> sensors.stream().map(sensor -> (Object) day))
                        .toList());
    }

    @Test
    void whatIsLeftToDoIsDone() {
        Select plan = new Select(
                new Rows.Tables(List.of(house.table())),
                QueryHouse.FRAME,
                (frame, arguments) -> (long) frame[AMOUNT] >= 90,
                null,
                List.of(QueryHouse.item(AMOUNT), QueryHouse.item(SENSOR)),
                false,
                List.of(
                        new SortKey(QueryHouse.cell(AMOUNT), true, true),
                        new SortKey(QueryHouse.cell(SENSOR), false, true)),
                false);

        assertThat(house.run(plan, house.range(199, 2))).containsExactly(List.of(100L, "s99"), List.of(90L, "s0"));
    }

    @Test
    void rowsThatAreFoundAreWritten() {
        session.execute("INSERT INTO " + keyspace + ".measured (sensor, day, amount) VALUES ('bulk', 1, 1)");
        session.execute("INSERT INTO " + keyspace + ".measured (sensor, day, amount) VALUES ('bulk', 2, 1)");
        Select rows = new Select(
                new Rows.Tables(List.of(house.ofSensor())),
                QueryHouse.FRAME,
                null,
                null,
                List.of(QueryHouse.item(SENSOR), QueryHouse.item(DAY)),
                false,
                List.of(),
                false);
        WriteClock clock = new WriteClock(Clock.systemUTC());
        Assignment amount = new Assignment(
                QueryHouse.mapped(house.measured, "amount"), (frame, arguments) -> (int) frame[DAY] + 5L);

        assertThat(new WriteQuery(new BulkPlan.Selected(house.measured, rows, List.of(amount)), house.limits(), clock)
                        .execute(house.call("bulk")))
                .isEqualTo(2);
        assertThat(house.run(QueryHouse.select(house.ofSensor(), AMOUNT), house.call("bulk")))
                .containsExactly(6L, 7L);
        assertThat(new WriteQuery(new BulkPlan.Selected(house.measured, rows, List.of()), house.limits(), clock)
                        .execute(house.call("bulk")))
                .isEqualTo(2);
        assertThat(house.run(QueryHouse.select(house.ofSensor(), AMOUNT), house.call("bulk")))
                .isEmpty();
    }
}

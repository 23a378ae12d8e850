// SPDX-License-Identifier: Apache-2.0
package io.ringway.store.query;

import io.ringway.ConnectionSpec;
import io.ringway.connect.EntityRoute;
import io.ringway.connect.Placement;
import io.ringway.connect.Registry;
import io.ringway.connect.Router;
import io.ringway.mapping.ColumnMapping;
import io.ringway.mapping.EntityMapping;
import io.ringway.mapping.EntityModel;
import io.ringway.plan.ReadSettings;
import io.ringway.plan.read.Expression;
import io.ringway.plan.read.Item;
import io.ringway.plan.read.Operand;
import io.ringway.plan.read.ReadPlan;
import io.ringway.plan.read.Rows;
import io.ringway.plan.read.TableRead;
import io.ringway.plan.read.TableRead.Fill;
import io.ringway.plan.read.TableRead.Reach;
import io.ringway.recording.RecordingDatastore;
import io.ringway.recording.RecordingDatastoreProvider;
import io.ringway.spi.Column;
import io.ringway.spi.Condition;
import io.ringway.spi.DatastoreProvider;
import io.ringway.spi.Mutation;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.Restriction;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Two tables in a recording datastore, and short words for plans over them. The frame of a row is its columns in order. */
final class QueryHouse {
    static final int SENSOR = 0;
    static final int DAY = 1;
    static final int AMOUNT = 2;
    static final int NOTE = 3;
    static final int TAGS = 4;
    static final int FRAME = 8;

    private static final Instant NOW = Instant.ofEpochSecond(1);

    final RecordingDatastore datastore = new RecordingDatastore("shop");
    final EntityMapping measured;
    final EntityMapping sensor;
    final Registry registry;
    private final Router router;
    private QueryLimits limits = new QueryLimits(4, 3, 8, 1000);

    QueryHouse() {
        this("shop", new RecordingDatastoreProvider());
        registry.register("here", ConnectionSpec.ofSession(datastore), true);
        datastore.create(measured.tableSchema("shop")).create(sensor.tableSchema("shop"));
    }

    /** Without connections and tables. */
    QueryHouse(String keyspace, DatastoreProvider provider) {
        EntityModel model = EntityModel.of(List.of(Measured.class, Sensor.class));
        measured = model.entity(Measured.class);
        sensor = model.entity(Sensor.class);
        registry = Registry.forUnit("queries", Registry.over(List.of(provider)));
        List<EntityRoute> routes = new ArrayList<>();
        for (EntityMapping entity : model.entities()) {
            routes.add(
                    EntityRoute.of(entity.index(), entity.type(), entity.name(), model::isInherited, null, null, null));
        }
        router = new Router(registry, routes, null, keyspace);
    }

    /** What was sent to read the table of measurements, without what all of the statements select. */
    List<String> statements() {
        return datastore.log().stream()
                .map(line -> line.replace("SELECT sensor, day, amount, note, tags FROM shop.measured", "")
                        .strip())
                .toList();
    }

    QueryHouse limited(QueryLimits other) {
        limits = other;
        return this;
    }

    QueryLimits limits() {
        return limits;
    }

    Placement place(EntityMapping mapping) {
        return router.place(mapping.index(), null, null, null);
    }

    /** The columns of what was measured that frames hold, in their order. */
    List<Column> columns() {
        return List.of(column("sensor"), column("day"), column("amount"), column("note"), column("tags"));
    }

    Column column(String name) {
        return mapped(measured, name).column();
    }

    static ColumnMapping mapped(EntityMapping mapping, String name) {
        return mapping.columns().stream()
                .filter(column -> column.column().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Days 1 to some one of a sensor; the amount is ten times the day. */
    QueryHouse measure(String of, int days) {
        for (int day = 1; day <= days; day++) {
            measure(of, day, 10L * day, "note " + day, Set.of("t" + day, "all"));
        }
        datastore.clearLog();
        return this;
    }

    void measure(String of, int day, Long amount, String note, Set<String> tags) {
        insert(
                measured,
                List.of(column("amount"), column("note"), column("tags")),
                Arrays.asList(amount, note, tags, of, day));
    }

    void place(String name, String room, long version) {
        insert(
                sensor,
                List.of(
                        mapped(sensor, "room").column(),
                        mapped(sensor, "version").column()),
                Arrays.asList(room, version, name));
        datastore.clearLog();
    }

    private void insert(EntityMapping mapping, List<Column> values, List<?> parameters) {
        Mutation insert = new Mutation(
                Mutation.Kind.INSERT,
                new TableId("shop", mapping.table()),
                values,
                mapping.id().columns().stream().map(ColumnMapping::column).toList(),
                Condition.NONE,
                false);
        datastore.apply(datastore
                .prepare(insert)
                .toCompletableFuture()
                .join()
                .bind(SlotValues.binding(parameters.toArray()), OperationOptions.DEFAULT));
    }

    /** All of what was measured, by pieces of the ring. */
    TableRead table() {
        return read(Reach.TABLE, List.of(), List.of(), List.of());
    }

    /** What the sensors in the list that the first parameter is have measured, sensor by sensor. */
    TableRead ofSensors() {
        return read(
                Reach.PARTITION,
                List.of(Restriction.equal(column("sensor"))),
                List.of(arguments -> arguments.value(0)),
                List.of(List.of(0)));
    }

    /** What the sensor that the first parameter is has measured. */
    TableRead ofSensor() {
        return read(
                Reach.PARTITION,
                List.of(Restriction.equal(column("sensor"))),
                List.of(arguments -> arguments.value(0)),
                List.of());
    }

    TableRead read(Reach reach, List<Restriction> where, List<Operand> operands, List<List<Integer>> inTurn) {
        List<Fill> fills = new ArrayList<>();
        for (int cell = 0; cell < columns().size(); cell++) {
            int slot = cell;
            fills.add(new Fill(cell, row -> row.getObject(slot)));
        }
        return new TableRead(
                measured,
                Selection.of(new TableId("", measured.table()), columns(), where),
                operands,
                inTurn,
                reach,
                null,
                fills,
                null);
    }

    static Expression cell(int cell) {
        return (frame, arguments) -> frame[cell];
    }

    static Item item(int cell) {
        return new Item(null, Object.class, cell(cell), null);
    }

    /** A query that gives cells of rows. */
    static ReadPlan.Select select(Rows rows, int... cells) {
        List<Item> items = Arrays.stream(cells).mapToObj(QueryHouse::item).toList();
        return new ReadPlan.Select(rows, FRAME, null, null, items, false, List.of(), false);
    }

    static ReadPlan.Select select(TableRead read, int... cells) {
        return select(new Rows.Tables(List.of(read)), cells);
    }

    QueryCall call(Object... values) {
        return range(0, QueryCall.ALL, values);
    }

    QueryCall range(long first, long max, Object... values) {
        return new QueryCall(this::place, ReadSettings.NONE, 0, first, max, values, NOW);
    }

    QueryCall pages(int size, Object... values) {
        return new QueryCall(this::place, ReadSettings.NONE, size, 0, QueryCall.ALL, values, NOW);
    }

    /** The results of a run: of one item its values, of several lists. */
    List<Object> run(ReadPlan plan, QueryCall call) {
        try (ResultCursor cursor = new ReadQuery(plan, limits).open(call)) {
            return all(cursor, plan.items().size());
        }
    }

    static List<Object> all(ResultCursor cursor, int items) {
        List<Object> results = new ArrayList<>();
        while (cursor.next()) {
            List<Object> row = new ArrayList<>();
            for (int item = 0; item < items; item++) {
                row.add(cursor.value(item));
            }
            results.add(items == 1 ? row.get(0) : row);
        }
        return results;
    }
}

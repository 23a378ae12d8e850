// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.ringway.ConnectionUnavailableException;
import io.ringway.Replication;
import io.ringway.SchemaDrift;
import io.ringway.SchemaDrift.Kind;
import io.ringway.SchemaException;
import io.ringway.SchemaOutcome;
import io.ringway.SchemaPlan;
import io.ringway.SchemaTool.EntityTables;
import io.ringway.SchemaTool.Progress;
import io.ringway.UnknownConnectionException;
import io.ringway.Using;
import io.ringway.WriteOutcome.Status;
import io.ringway.recording.RecordingDatastore;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.DatastoreException.Effect;
import io.ringway.spi.Feature;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the schema tool reads, plans, refuses and sends, on recording connections. */
class SchemaToolTest {
    private static final List<String> CAR = List.of(
            "CREATE TABLE ks1.car WITH {gc_grace_seconds=3600}",
            "CREATE INDEX car_colour_idx ON ks1.car (colour)",
            "CREATE INDEX by_tag ON ks1.car (values(tags))");

    private final RecordedClusters clusters = RecordedClusters.of(Car.class, Truck.class);

    @Test
    void plansPerConnectionAndKeyspaceAndSendsNothing() {
        SchemaPlan plan = clusters.tool().forEntities().plan();

        assertThat(plan).hasToString("""
                a/ks1: 3 statements
                  - RW-1605: The table 'ks1.car' does not exist [a: ks1.car, entity Car]. Create it by a sync of SchemaTool, \
                or set jakarta.persistence.schema-generation.database.action to update.
                  CREATE TABLE ks1.car WITH {gc_grace_seconds=3600};
                  CREATE INDEX car_colour_idx ON ks1.car (colour);
                  CREATE INDEX by_tag ON ks1.car (values(tags));
                b/ks1: 1 statement
                  - RW-1605: The table 'ks1.truck' does not exist [b: ks1.truck, entity Truck]. Create it by a sync of \
                SchemaTool, or set jakarta.persistence.schema-generation.database.action to update.
                  CREATE TABLE ks1.truck;
                """.replace("\n", System.lineSeparator()));
        assertThat(clusters.a.log()).isEmpty();
        assertThat(clusters.b.log()).isEmpty();
        assertThat(clusters.a.introspections()).isEqualTo(1);
        assertThat(clusters.b.introspections()).isEqualTo(1);
    }

    @Test
    void placesAreAllKeyspacesOnAllConnections() {
        SchemaPlan plan = everywhere(clusters).plan();

        assertThat(plan.places())
                .extracting(place -> place.connection() + "/" + place.keyspace())
                .containsExactly("a/ks1", "a/ks2", "b/ks1", "b/ks2");
        assertThat(plan.statements()).hasSize(16);
        assertThat(plan.isEmpty()).isFalse();
        assertThat(clusters.a.introspections()).isEqualTo(1);
    }

    @Test
    void syncSendsThePlanUnderALockAndTablesBeforeIndexes() {
        SchemaPlan sent = clusters.tool().forEntities(Car.class).sync();

        assertThat(sent.statements()).isEqualTo(CAR);
        List<String> log = clusters.a.log();
        assertThat(log).hasSize(6);
        assertThat(log.get(0)).startsWith("CREATE TABLE ks1.ringway_schema_lock WITH {id=");
        assertThat(log.get(1)).startsWith("INSERT ks1.ringway_schema_lock").contains("IF NOT EXISTS", "unit ''shop''");
        assertThat(log.subList(2, 5)).isEqualTo(CAR);
        assertThat(log.get(5)).startsWith("DELETE ks1.ringway_schema_lock").contains("IF holder=");
        assertThat(clusters.b.log()).isEmpty();
    }

    @Test
    void aSecondSyncReadsOnceAndSendsNothing() {
        everywhere(clusters).sync();
        clusters.clearLogs();
        int reads = clusters.a.introspections();

        SchemaPlan second = everywhere(clusters).sync();

        assertThat(second.isEmpty()).isTrue();
        assertThat(second.drift()).isEmpty();
        assertThat(clusters.a.log()).isEmpty();
        assertThat(clusters.b.log()).isEmpty();
        assertThat(clusters.a.introspections() - reads).isEqualTo(1);
    }

    @Test
    void addsColumnsOptionsAndIndexesAndLeavesTheRest() {
        clusters.a.create(new TableSchema(
                new TableId("ks1", "car"),
                List.of(new Column("plate", Scalar.TEXT)),
                List.of(),
                List.of(new Column("colour", Scalar.TEXT), new Column("wheels", Scalar.INT)),
                Map.of("gc_grace_seconds", "864000"),
                List.of()));

        SchemaPlan sent = clusters.tool().forEntities(Car.class).sync();

        assertThat(sent.statements())
                .containsExactly(
                        "ALTER TABLE ks1.car ADD seats int, tags set<text>",
                        "ALTER TABLE ks1.car WITH {gc_grace_seconds=3600}",
                        CAR.get(1),
                        CAR.get(2));
        List<SchemaDrift> left = clusters.tool().forEntities(Car.class).validate();
        assertThat(left).extracting(SchemaDrift::kind).containsExactly(Kind.EXTRA_COLUMN);
        assertThat(left.get(0))
                .hasToString("RW-1610: The column 'wheels' belongs to no attribute [a: ks1.car, entity Car].");
        clusters.tool().forEntities(Car.class).requireValid();
    }

    @Test
    void aDifferingTypeIsLeftAsItIs() {
        clusters.a.create(car(new Column("colour", Scalar.INT)));

        SchemaPlan sent = clusters.tool().forEntities(Car.class).sync();

        assertThat(sent.isEmpty()).isTrue();
        assertThat(clusters.a.log()).isEmpty();
        assertThatThrownBy(() -> clusters.tool().forEntities(Car.class).requireValid())
                .isInstanceOf(SchemaException.class)
                .hasMessage("RW-1607: The column 'colour' is int, and the entity maps text [a: ks1.car, entity Car]."
                        + " Map the attribute with @CqlType(\"int\").");
    }

    @Test
    void aDifferingKeyIsRefusedBeforeAnythingIsSentAnywhere() {
        TableSchema truck = clusters.table(Truck.class, "ks1");
        clusters.b.create(new TableSchema(truck.id(), truck.partitionKey(), List.of(), truck.columns()));

        assertThatThrownBy(() -> clusters.tool().forEntities().sync())
                .isInstanceOf(SchemaException.class)
                .hasMessage(
                        "RW-1606: The primary key is ([depot text], []), and the entity's is ([depot text], [number int"
                                + " desc]) [b: ks1.truck, entity Truck]. The key of a table cannot be changed. Map the entity to the"
                                + " table's key, or to another table.");
        assertThat(clusters.a.log()).isEmpty();
        assertThat(clusters.b.log()).isEmpty();
    }

    @Test
    void anUnknownOptionIsRefusedWithThoseThatExist() {
        RecordedClusters odd = RecordedClusters.of(OddOption.class);

        assertThatThrownBy(() -> odd.tool().forEntities().sync())
                .hasMessage(
                        "RW-1623: Tables of this server have no option 'colour' [a: ks1.oddoption, entity OddOption,"
                                + " @TableOptions]. They have comment, compaction, default_time_to_live, gc_grace_seconds.");
        assertThat(odd.a.log()).isEmpty();
    }

    @Test
    void anIndexThatTheServerCannotHaveIsRefused() {
        RecordedClusters old = RecordedClusters.of(Searched.class);
        old.a.lack(Feature.STORAGE_ATTACHED_INDEX);

        assertThatThrownBy(() -> old.tool().forEntities().sync())
                .hasMessage("RW-1630: The server has no storage-attached indexes, and the entity asks for"
                        + " searched_name_idx on name [a: ks1.searched, entity Searched]. It is Recording 1. Use"
                        + " @Table(indexes = @Index(...)) without USING, or Cassandra 5.");
        assertThat(old.a.log()).isEmpty();
    }

    @Test
    void aMissingKeyspaceIsRefused() {
        assertThatThrownBy(() -> clusters.tool()
                        .forEntities(Car.class)
                        .keyspaces("ks1", "nowhere")
                        .sync())
                .hasMessage("RW-1603: The keyspace 'nowhere' does not exist [connection a]. Create it by"
                        + " SchemaTool.createKeyspace, or set jakarta.persistence.schema-generation.database.action to"
                        + " create or update.");
        assertThat(clusters.a.log()).isEmpty();
    }

    @Test
    void severalRefusalsAreToldInOneError() {
        assertThatThrownBy(() -> clusters.tool()
                        .forEntities(Car.class)
                        .keyspaces("x", "y")
                        .sync())
                .hasMessageStartingWith("RW-1600: The schema cannot be changed, and nothing was sent: 2 problems")
                .hasMessageContaining("'x'")
                .hasMessageContaining("'y'");
    }

    @Test
    void aFailureSaysHowFarEachConnectionCameAndTheNextRunGoesOn() {
        clusters.b.failNext(Effect.NOT_APPLIED, line -> line.equals("CREATE INDEX car_colour_idx ON ks1.car (colour)"));
        EntityTables cars = clusters.tool().forEntities(Car.class).connections("a", "b");

        SchemaException failure = catchThrowableOfType(SchemaException.class, cars::sync);

        assertThat(failure)
                .hasMessage(
                        "RW-1624: The schema was not changed everywhere. Done: a (3 of 3). Not done: b (1 of 3, stopped"
                                + " at CREATE INDEX car_colour_idx ON ks1.car (colour), which was not applied: RW-1440: Too few"
                                + " replicas are alive"
                                + " [CREATE INDEX car_colour_idx ON ks1.car (colour)].). Run it again when the cause is gone: it"
                                + " goes on where it stopped.");
        assertThat(failure.code()).isEqualTo("RW-1624");
        assertThat(failure.outcomes())
                .extracting(SchemaOutcome::connection, SchemaOutcome::statement, SchemaOutcome::status)
                .containsExactly(
                        tuple("a", CAR.get(0), Status.APPLIED),
                        tuple("a", CAR.get(1), Status.APPLIED),
                        tuple("a", CAR.get(2), Status.APPLIED),
                        tuple("b", CAR.get(0), Status.APPLIED),
                        tuple("b", CAR.get(1), Status.NOT_APPLIED),
                        tuple("b", CAR.get(2), Status.NOT_APPLIED));
        assertThat(failure.outcomes().get(4).cause()).isSameAs(failure.getCause());
        assertThat(failure.outcomes().get(5).cause()).isNull();
        clusters.clearLogs();
        assertThat(cars.sync().statements()).isEqualTo(CAR.subList(1, 3));
        assertThat(clusters.a.log()).isEmpty();
        assertThat(cars.plan().drift()).isEmpty();
    }

    @Test
    void aStatementWhoseAnswerIsLostIsUnknown() {
        clusters.a.loseNextAnswer(line -> line.startsWith("CREATE TABLE ks1.car"));
        EntityTables cars = clusters.tool().forEntities(Car.class).connections("a");

        SchemaException failure = catchThrowableOfType(SchemaException.class, cars::sync);

        assertThat(failure)
                .hasMessageContaining("Done: none. Not done: a (0 of 3, stopped at CREATE TABLE ks1.car")
                .hasMessageContaining(", of which it is unknown whether it was applied: ");
        assertThat(failure.outcomes())
                .extracting(SchemaOutcome::status)
                .containsExactly(Status.UNKNOWN, Status.NOT_APPLIED, Status.NOT_APPLIED);
        assertThat(cars.sync().statements()).isEqualTo(CAR.subList(1, 3));
    }

    @Test
    void anUnreachableConnectionKeepsEverythingFromBeingSentAndIsNamed() {
        EntityTables cars = clusters.tool().forEntities(Car.class);

        assertThatThrownBy(() -> cars.connections("a", "down", "b").sync())
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(
                        "RW-1624: The schema was not read on every connection, and nothing was changed on"
                                + " any. Done: a, b. Not done: down (RW-1214: ")
                .hasMessageContaining("nobody answers")
                .hasCauseInstanceOf(ConnectionUnavailableException.class);
        assertThat(clusters.a.log()).isEmpty();
        assertThatThrownBy(() -> cars.connections("down").sync()).isInstanceOf(ConnectionUnavailableException.class);
        assertThatThrownBy(() -> cars.connections("a", "gone").plan()).isInstanceOf(UnknownConnectionException.class);
    }

    @Test
    void reportsProgress() {
        List<Progress> progress = Collections.synchronizedList(new ArrayList<>());

        clusters.tool().forEntities(Car.class).onProgress(progress::add).sync();

        assertThat(progress)
                .containsExactly(
                        new Progress("a", "ks1", CAR.get(0), 1, 3),
                        new Progress("a", "ks1", CAR.get(1), 2, 3),
                        new Progress("a", "ks1", CAR.get(2), 3, 3));
    }

    @Test
    void dropsTheTablesThatAreThere() {
        clusters.tool().forEntities(Car.class).sync();
        clusters.clearLogs();

        clusters.tool().forEntities().connections("a").drop();
        clusters.tool().forEntities().connections("a").drop();

        assertThat(clusters.a.log()).containsExactly("DROP TABLE ks1.car", "DROP TABLE ks1.ringway_schema_lock");
        assertThat(clusters.b.log()).isEmpty();
    }

    @Test
    void dropKeepsTheLockBesideOtherTables() {
        clusters.tool().forEntities().connections("a").sync();
        clusters.clearLogs();

        clusters.tool().forEntities(Car.class).connections("a").drop();

        assertThat(clusters.a.log()).containsExactly("DROP TABLE ks1.car");
    }

    @Test
    void createsAndDropsKeyspacesOnConnections() {
        clusters.tool().createKeyspace("ks3", Replication.simple(1), Using.connection("a"), Using.connection("b"));
        clusters.tool().dropKeyspace("ks3", Using.connection("b"));
        clusters.tool().dropKeyspace("ks4");

        assertThat(clusters.a.log()).containsExactly("CREATE KEYSPACE ks3", "DROP KEYSPACE ks4");
        assertThat(clusters.b.log()).containsExactly("CREATE KEYSPACE ks3", "DROP KEYSPACE ks3");
        assertThatThrownBy(() -> clusters.tool().dropKeyspace("ks3", Using.keyspace("ks3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1626: The route of a keyspace names a connection and nothing else, not"
                        + " Using.keyspace(\"ks3\"). Write Using.connection(name).");
        assertThatThrownBy(() -> clusters.tool()
                        .createKeyspace("ks5", Replication.simple(1), Using.connection("a"), Using.connection("down")))
                .hasMessageStartingWith(
                        "RW-1624: The keyspace 'ks5' was not created on every connection. Done: a. Not done: down (");
    }

    @Test
    void comparesConnections() {
        clusters.tool()
                .forEntities(Car.class)
                .connections("a", "b")
                .keyspaces("ks1")
                .sync();
        RecordedClusters.change(
                clusters.b,
                new SchemaChange.AddColumns(new TableId("ks1", "car"), List.of(new Column("wheels", Scalar.INT))));
        RecordedClusters.change(
                clusters.b, new SchemaChange.SetOptions(new TableId("ks1", "car"), Map.of("gc_grace_seconds", "7")));
        clusters.a.create(clusters.table(Truck.class, "ks1"));

        List<SchemaDrift> drift =
                clusters.tool().forEntities().connections("a", "b").drift();

        assertThat(drift)
                .extracting(SchemaDrift::toString)
                .containsExactly(
                        "RW-1614: The column 'wheels' is not on a [b: ks1.car].",
                        "RW-1614: The option gc_grace_seconds is 7, and on a 3600 [b: ks1.car].",
                        "RW-1614: The table is only on a [b: ks1.truck].");
        assertThat(clusters.tool()
                        .forEntities()
                        .connections("a", "b")
                        .keyspaces("ks2")
                        .drift())
                .isEmpty();
        assertThatThrownBy(() -> clusters.tool().forEntities().connections("a").drift())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("RW-1627: A comparison of connections needs at least two, and there are [a]. Name them by"
                        + " connections(...).");
    }

    @Test
    void changesNeedPermission() {
        SchemaActions standard = clusters.actions(SchemaPermission.STANDARD);
        SchemaActions refused = clusters.actions(SchemaPermission.REFUSED);

        assertThatThrownBy(() -> standard.tool().forEntities().sync())
                .hasMessage(
                        "RW-1620: This unit may not change the schema. The property ringway.schema.changes is not set,"
                                + " the unit's schema-generation action changes nothing, and it does not run on the development"
                                + " server. Set ringway.schema.changes to allowed.");
        assertThatThrownBy(() -> standard.tool().forEntities().drop()).hasMessageStartingWith("RW-1620: ");
        assertThatThrownBy(() -> standard.tool().dropKeyspace("ks1")).hasMessageStartingWith("RW-1620: ");
        assertThatThrownBy(() -> refused.create(true))
                .hasMessage(
                        "RW-1620: This unit may not change the schema. The property ringway.schema.changes is refused."
                                + " Set ringway.schema.changes to allowed.");
        assertThatThrownBy(() -> refused.drop(false)).hasMessageStartingWith("RW-1620: ");
        assertThatThrownBy(refused::truncate).hasMessageStartingWith("RW-1620: ");
        assertThatThrownBy(refused::update).hasMessageStartingWith("RW-1620: ");
        assertThat(clusters.a.log()).isEmpty();
        assertThat(standard.tool().forEntities().plan().isEmpty()).isFalse();
        standard.create(false);
        assertThat(clusters.a.log()).contains(CAR.get(0));
    }

    @Test
    void aClassThatIsNoEntityIsRefused() {
        assertThatThrownBy(() -> clusters.tool().forEntities(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("RW-1101: java.lang.String is not an entity of this unit. Entities: Car, Truck.");
    }

    @Test
    void createLeavesTablesThatAreThereAndUpdateDoesNot() {
        clusters.a.create(car(new Column("colour", Scalar.TEXT)));
        RecordedClusters.change(clusters.b, new SchemaChange.DropKeyspace("ks1"));
        clusters.clearLogs();
        RecordingDatastore b = clusters.b;

        clusters.actions(SchemaPermission.STANDARD).create(true);
        assertThat(clusters.a.log()).isEmpty();
        assertThat(b.log()).contains("CREATE KEYSPACE ks1", "CREATE TABLE ks1.truck");

        RecordedClusters.change(
                clusters.a, new SchemaChange.SetOptions(new TableId("ks1", "car"), Map.of("gc_grace_seconds", "7")));
        clusters.clearLogs();
        clusters.actions(SchemaPermission.STANDARD).update();
        assertThat(clusters.a.log()).contains("ALTER TABLE ks1.car WITH {gc_grace_seconds=3600}");
        assertThat(b.log()).isEmpty();
    }

    @Test
    void twoEntitiesOfOneTableMakeOneTable() {
        RecordedClusters shared = RecordedClusters.of(Car.class, CarWheels.class);

        assertThat(shared.tool().forEntities().sync().statements()).isEqualTo(CAR);
        assertThat(shared.tool().forEntities().validate()).isEmpty();
        assertThat(shared.tool().forEntities(Car.class).validate())
                .extracting(SchemaDrift::element)
                .containsExactly("wheels");
    }

    private static EntityTables everywhere(RecordedClusters clusters) {
        return clusters.tool().forEntities().keyspaces("ks1", "ks2").connections("a", "b");
    }

    /** The table of cars, but for one of its columns. */
    private TableSchema car(Column differing) {
        TableSchema car = clusters.table(Car.class, "ks1");
        List<Column> columns = car.columns().stream()
                .map(column -> column.name().equals(differing.name()) ? differing : column)
                .toList();
        RecordedClusters.change(
                clusters.a,
                new SchemaChange.CreateTable(new TableSchema(
                        car.id(), car.partitionKey(), car.clustering(), columns, car.options(), List.of())));
        car.indexes()
                .forEach(index -> RecordedClusters.change(clusters.a, new SchemaChange.CreateIndex(car.id(), index)));
        clusters.clearLogs();
        return car;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.Replication;
import io.ringway.SchemaDrift;
import io.ringway.SchemaDrift.Kind;
import io.ringway.SchemaPlan;
import io.ringway.SchemaTool.EntityTables;
import io.ringway.SchemaTool.Progress;
import io.ringway.Using;
import io.ringway.recording.RecordingDatastore;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.SchemaChange;
import io.ringway.spi.TableId;
import io.ringway.spi.TableSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the schema tool reads, plans and sends, on recording connections. */
class SchemaToolTest {
    static final List<String> CAR = List.of(
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
    void createLeavesTablesThatAreThereAndUpdateDoesNot() {
        clusters.withCar(new Column("colour", Scalar.TEXT));
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
}

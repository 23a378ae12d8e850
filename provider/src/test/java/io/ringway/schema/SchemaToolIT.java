// SPDX-License-Identifier: Apache-2.0
package io.ringway.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.ConfigurationException;
import io.ringway.ConnectionRegistry;
import io.ringway.ConnectionUnavailableException;
import io.ringway.Replication;
import io.ringway.SchemaDrift;
import io.ringway.SchemaDrift.Kind;
import io.ringway.SchemaException;
import io.ringway.SchemaPlan;
import io.ringway.SchemaTool;
import io.ringway.SchemaTool.EntityTables;
import io.ringway.Using;
import io.ringway.connect.Registry;
import io.ringway.connect.Router;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.devserver.DevKeyspace;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Schemas of two real clusters behind an unreachable default, each test in keyspaces of its own. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaToolIT {
    private static final Using FIRST = Using.connection("first");
    private static final Using SECOND = Using.connection("second");

    private DevCassandra one;
    private DevCassandra two;
    private String prefix;
    private EntityManagerFactory emf;
    private SchemaTool tool;
    private CqlSession first;
    private CqlSession second;

    @BeforeAll
    void open(DevCassandra depot, @DevCluster("second") DevCassandra archive, @DevKeyspace String keyspace) {
        one = depot;
        two = archive;
        prefix = keyspace;
        emf = unit("allowed");
        tool = emf.unwrap(SchemaTool.class);
        first = emf.unwrap(ConnectionRegistry.class).unwrap("first", CqlSession.class);
        second = emf.unwrap(ConnectionRegistry.class).unwrap("second", CqlSession.class);
    }

    @AfterAll
    void close() {
        emf.close();
    }

    @Test
    void createsEverythingEverywhereAndASecondSyncSendsNothing() {
        EntityTables tables = everywhere("all");
        assertThat(tables.plan().statements()).hasSize(4 * 7);

        SchemaPlan sent = tables.sync();

        assertThat(sent.places()).hasSize(4);
        assertThat(sent.places().get(3).statements())
                .containsExactly(
                        "CREATE TABLE IF NOT EXISTS " + keyspace("all", 2)
                                + ".\"Depot\" (\"Id\" int, doors map<text, int>, gates int,"
                                + " manager text, phones list<text>, tags set<text>, \"Town\" text, PRIMARY KEY (\"Id\")) WITH"
                                + " caching = {'keys': 'ALL', 'rows_per_partition': 'NONE'} AND comment = 'where the trucks''"
                                + " night is' AND compaction = {'class': 'LeveledCompactionStrategy', 'sstable_size_in_mb':"
                                + " 64} AND gc_grace_seconds = 3600 AND speculative_retry = '95percentile'",
                        index("Depot_Town_idx", "\"Town\""),
                        index("Depot_tags_idx", "values(tags)"),
                        index("Depot_doors_keys_idx", "keys(doors)"),
                        index("byDoor", "values(doors)"),
                        index("Depot_manager_idx", "manager")
                                .replace("CREATE", "CREATE CUSTOM")
                                .concat(" USING 'sai'"),
                        index("Depot_phones_idx", "values(phones)"));
        for (CqlSession each : List.of(first, second)) {
            assertThat(each.execute(
                                    "SELECT count(*) FROM system_schema.indexes WHERE keyspace_name = ?",
                                    keyspace("all", 1))
                            .one()
                            .getLong(0))
                    .isEqualTo(6);
            assertThat(isLocked(each, keyspace("all", 2))).isFalse();
        }
        assertThat(tables.sync().isEmpty()).isTrue();
        assertThat(tables.validate()).isEmpty();
        tables.requireValid();
        assertThat(tables.drift()).isEmpty();
    }

    @Test
    void addsWhatIsMissingAndKeepsTheRows() {
        String keyspace = keyspace("add", 1);
        tool.createKeyspace(keyspace, Replication.simple(1), FIRST);
        first.execute("CREATE TABLE " + keyspace
                + ".\"Depot\" (\"Id\" int PRIMARY KEY, \"Town\" text, phones text, roof text)");
        first.execute("INSERT INTO " + keyspace + ".\"Depot\" (\"Id\", \"Town\", phones) VALUES (1, 'Ulm', '112')");
        EntityTables depot = tool.forEntities(Depot.class).keyspaces(keyspace).connections("first");

        assertThatThrownBy(depot::requireValid)
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith("RW-1600: The schema is not as the entities are mapped: ");
        SchemaPlan sent = depot.sync();

        assertThat(sent.statements().get(0))
                .isEqualTo("ALTER TABLE " + keyspace
                        + ".\"Depot\" ADD (doors map<text, int>, gates int, manager text, tags set<text>)");
        Row row = first.execute("SELECT \"Town\", phones, doors FROM " + keyspace + ".\"Depot\" WHERE \"Id\" = 1")
                .one();
        assertThat(row.getString(0)).isEqualTo("Ulm");
        assertThat(row.getString(1)).isEqualTo("112");
        assertThat(depot.validate())
                .extracting(SchemaDrift::kind, SchemaDrift::element)
                .contains(tuple(Kind.DIFFERING_TYPE, "phones"), tuple(Kind.EXTRA_COLUMN, "roof"));
    }

    @Test
    void aDifferingKeyOnOneClusterKeepsTheOtherUntouched() {
        String keyspace = keyspace("key", 1);
        tool.createKeyspace(keyspace, Replication.simple(1), FIRST, SECOND);
        second.execute("CREATE TABLE " + keyspace + ".\"Depot\" (\"Id\" text PRIMARY KEY)");
        EntityTables depot = tool.forEntities(Depot.class).keyspaces(keyspace).connections("first", "second");

        assertThatThrownBy(depot::sync)
                .hasMessageStartingWith(
                        "RW-1606: The primary key is ([Id text], []), and the entity's is ([Id int], [])" + " [second: "
                                + keyspace + ".Depot, entity Depot].");
        assertThat(first.execute("SELECT table_name FROM system_schema.tables WHERE keyspace_name = ?", keyspace)
                        .all())
                .isEmpty();
        assertThat(depot.drift()).extracting(SchemaDrift::kind).containsExactly(Kind.MISSING_TABLE);
    }

    @Test
    void whatGoesToTheUnreachableDefaultFailsAndNamesIt() {
        assertThatThrownBy(() -> tool.forEntities(Depot.class).keyspaces("x").sync())
                .isInstanceOf(ConnectionUnavailableException.class)
                .hasMessageContaining("'unreachable'");
        assertThatThrownBy(() -> tool.createKeyspace("x", Replication.simple(1)))
                .isInstanceOf(ConnectionUnavailableException.class);
        assertThatThrownBy(() -> tool.forEntities(Depot.class)
                        .keyspaces("x")
                        .connections("first", "unreachable", "second")
                        .sync())
                .isInstanceOf(SchemaException.class)
                .hasMessageStartingWith(
                        "RW-1624: The schema was not read on every connection, and nothing was changed on"
                                + " any. Done: first, second. Not done: unreachable (RW-1214");
    }

    @Test
    void dropsTablesAndKeyspaces() {
        EntityTables tables = everywhere("drop");
        tables.sync();

        tables.drop();
        tables.drop();

        assertThat(tables.validate()).extracting(SchemaDrift::kind).containsOnly(Kind.MISSING_TABLE);
        assertThat(tables.sync().statements()).hasSize(4 * 7);
        tables.drop();
        assertThat(first.execute(
                                "SELECT table_name FROM system_schema.tables WHERE keyspace_name = ?",
                                keyspace("drop", 1))
                        .all())
                .isEmpty();
        tool.dropKeyspace(keyspace("drop", 1), FIRST, SECOND);
        tool.dropKeyspace(keyspace("drop", 1), FIRST, SECOND);
        assertThat(tables.validate())
                .extracting(SchemaDrift::kind)
                .containsExactly(Kind.MISSING_KEYSPACE, Kind.MISSING_TABLE, Kind.MISSING_KEYSPACE, Kind.MISSING_TABLE);
    }

    @Test
    void severalRunnersAtOnceDoTheWorkOnce() throws Exception {
        everywhere("race");
        int runners = 4;
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<SchemaPlan>> running = new ArrayList<>();
        List<EntityManagerFactory> units = new ArrayList<>();
        try {
            for (int i = 0; i < runners; i++) {
                EntityManagerFactory unit = unit("allowed");
                units.add(unit);
                running.add(CompletableFuture.supplyAsync(() -> {
                    awaitUninterruptibly(start);
                    return everywhere(unit.unwrap(SchemaTool.class), "race").sync();
                }));
            }
            start.countDown();

            int statements = 0;
            for (CompletableFuture<SchemaPlan> each : running) {
                statements += each.get(120, TimeUnit.SECONDS).statements().size();
            }
            assertThat(statements).isEqualTo(4 * 7);
            assertThat(everywhere(tool, "race").validate()).isEmpty();
        } finally {
            units.forEach(EntityManagerFactory::close);
        }
    }

    @Test
    void theLockOfACrashedRunnerExpires() {
        String keyspace = keyspace("crash", 1);
        tool.createKeyspace(keyspace, Replication.simple(1), FIRST);
        EntityTables depot = tool.forEntities(Depot.class).keyspaces(keyspace).connections("first");
        depot.sync();
        first.execute("DROP TABLE " + keyspace + ".\"Depot\"");
        first.execute(
                "INSERT INTO " + keyspace + ".ringway_schema_lock (name, holder, since) VALUES ('schema', 'a ghost',"
                        + " toTimestamp(now())) IF NOT EXISTS USING TTL 3");
        try (EntityManagerFactory hurried = configuration("allowed")
                .property("ringway.schema.lock-wait", "1")
                .createEntityManagerFactory()) {
            EntityTables same = hurried.unwrap(SchemaTool.class)
                    .forEntities(Depot.class)
                    .keyspaces(keyspace)
                    .connections("first");
            assertThatThrownBy(same::sync)
                    .hasMessageStartingWith("RW-1621: The schema of first/" + keyspace
                            + " is being changed by another runner. Its lock is held by a ghost since ")
                    .hasMessageContaining("waited for 1 s");
        }
        assertThat(depot.sync().statements()).hasSize(7);
    }

    @Test
    void theLockIsRenewedBeyondItsFirstExpiry() throws Exception {
        String keyspace = keyspace("renew", 1);
        tool.createKeyspace(keyspace, Replication.simple(1), FIRST);
        LockTerms terms = new LockTerms("renewing", Duration.ofSeconds(1), Duration.ofSeconds(2));
        try (Registry registry = Registry.forUnit("renewing");
                SchemaLocks locks = new SchemaLocks(terms)) {
            registry.register("first", one.connectionSpec());
            locks.take(new Router(registry, List.of(), null, null).placement("first", keyspace), false);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (System.nanoTime() < until) {
                assertThat(isLocked(first, keyspace)).isTrue();
                Thread.sleep(100);
            }
            locks.requireHeld("first");
        }
        assertThat(isLocked(first, keyspace)).isFalse();
    }

    @Test
    void changesNeedPermissionUnlessTheActionGivesIt() {
        try (EntityManagerFactory silent = unit(null)) {
            assertThatThrownBy(() -> silent.unwrap(SchemaTool.class).dropKeyspace("x", FIRST))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageStartingWith("RW-1620: This unit may not change the schema. ");
        }
        String keyspace = keyspace("action", 1);
        try (EntityManagerFactory updating = generating("update", keyspace).createEntityManagerFactory()) {
            updating.unwrap(SchemaTool.class).forEntities().requireValid();
            updating.getSchemaManager().truncate();
            first.execute("ALTER TABLE " + keyspace + ".\"Depot\" DROP gates");
        }
        assertThatThrownBy(() -> generating("validate", keyspace).createEntityManagerFactory())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("RW-1608: The column 'gates' does not exist [first: " + keyspace + ".Depot");
        generating("update", keyspace).createEntityManagerFactory().close();
        generating("validate", keyspace).createEntityManagerFactory().close();
        assertThatThrownBy(() -> generating("drop", keyspace)
                        .property("ringway.schema.changes", "refused")
                        .createEntityManagerFactory())
                .hasMessageStartingWith("RW-1620: ");
    }

    private PersistenceConfiguration generating(String action, String keyspace) {
        return configuration(null)
                .property("ringway.connection", "first")
                .property("ringway.keyspace", keyspace)
                .property("jakarta.persistence.schema-generation.database.action", action);
    }

    private EntityManagerFactory unit(String changes) {
        return configuration(changes).createEntityManagerFactory();
    }

    private PersistenceConfiguration configuration(String changes) {
        PersistenceConfiguration unit = new PersistenceConfiguration("schemas")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .managedClass(Depot.class)
                .property("ringway.connections.first.contact-points", one.contactPoint())
                .property("ringway.connections.second.contact-points", two.contactPoint())
                .property("ringway.connections.unreachable.contact-points", "127.0.0.1:" + closedPort())
                .property("ringway.connections.unreachable.lazy", "true")
                .property("ringway.connection", "unreachable");
        return changes == null ? unit : unit.property("ringway.schema.changes", changes);
    }

    /** The keyspaces of a test are created on both clusters. */
    private EntityTables everywhere(String test) {
        for (int i = 1; i <= 2; i++) {
            tool.createKeyspace(keyspace(test, i), Replication.simple(1), FIRST, SECOND);
        }
        return everywhere(tool, test);
    }

    private EntityTables everywhere(SchemaTool by, String test) {
        return by.forEntities().keyspaces(keyspace(test, 1), keyspace(test, 2)).connections("first", "second");
    }

    private String keyspace(String test, int number) {
        return prefix + "_" + test + number;
    }

    private String index(String name, String target) {
        return "CREATE INDEX IF NOT EXISTS " + (name.equals(name.toLowerCase(Locale.ROOT)) ? name : "\"" + name + "\"")
                + " ON " + keyspace("all", 2) + ".\"Depot\" (" + target + ")";
    }

    private static boolean isLocked(CqlSession session, String keyspace) {
        return session.execute("SELECT holder FROM " + keyspace + ".ringway_schema_lock WHERE name = 'schema'")
                        .one()
                != null;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

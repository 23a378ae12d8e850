// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringway.ConfigurationException;
import io.ringway.ConnectionSpec;
import io.ringway.Problem;
import io.ringway.QueryAccess;
import io.ringway.Replication;
import io.ringway.bootstrap.unit.RouteSettings.EntityRoute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String FILE = "persistence.xml:7:1";
    private static final String MAP = "the map passed by code";

    @Test
    void anEmptyUnitHasTheDefaults() {
        Settings settings = settings(Map.of());

        assertThat(settings.routes())
                .isEqualTo(new RouteSettings(Map.of(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty()));
        assertThat(settings.flush())
                .isEqualTo(new FlushSettings(
                        FlushSettings.Atomicity.PARTITION,
                        FlushSettings.UpsertNulls.ERASE,
                        FlushSettings.Merge.READ,
                        256,
                        100,
                        32_768,
                        Optional.empty()));
        assertThat(settings.schema())
                .isEqualTo(new SchemaSettings(
                        SchemaSettings.Action.NONE,
                        Replication.simple(1),
                        Optional.empty(),
                        Duration.ofSeconds(120),
                        Duration.ofSeconds(30)));
        assertThat(settings.devServer()).isEqualTo(Settings.DevServerMode.AUTO);
        assertThat(settings.query().access()).isEqualTo(QueryAccess.INDEXES);
    }

    @Test
    void readsEverySetting() {
        Object listener = new Object();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ringway.connection", "main");
        map.put("ringway.keyspace", "shop");
        map.put("ringway.connection-resolver", "org.shop.ByTenant");
        map.put("ringway.entities.Car.connection", "olap");
        map.put("ringway.entities.Car.keyspace", "cars");
        map.put("ringway.entities.Log.keyspace", "logs");
        map.put("ringway.dev-server", "off");
        map.put("ringway.query.access", "SCAN");
        map.put("ringway.flush.atomicity", "logged");
        map.put("ringway.flush.concurrency", 8);
        map.put("ringway.flush.batch-statements", " 10 ");
        map.put("ringway.flush.batch-bytes", "1024");
        map.put("ringway.flush-listener", listener);
        map.put("ringway.upsert.nulls", "keep");
        map.put("ringway.merge", "blind");
        map.put("ringway.schema.replication", "network:dc1=3, dc2=2");
        map.put("ringway.schema.changes", "refused");
        map.put("ringway.schema.lock-wait", "7");
        map.put("ringway.schema.index-wait", "0");
        map.put("jakarta.persistence.schema-generation.database.action", "drop-and-create");
        map.put("jakarta.persistence.lock.timeout", "100");
        map.put("jakarta.persistence.query.timeout", 100);
        map.put("hibernate.dialect", "x");

        Settings settings = settings(map);

        assertThat(settings.routes())
                .isEqualTo(new RouteSettings(
                        Map.of(),
                        Optional.of("main"),
                        Optional.of("shop"),
                        Map.of(
                                "Car", new EntityRoute(Optional.of("olap"), Optional.of("cars")),
                                "Log", new EntityRoute(Optional.empty(), Optional.of("logs"))),
                        Optional.of("org.shop.ByTenant")));
        assertThat(settings.flush())
                .isEqualTo(new FlushSettings(
                        FlushSettings.Atomicity.LOGGED,
                        FlushSettings.UpsertNulls.KEEP,
                        FlushSettings.Merge.BLIND,
                        8,
                        10,
                        1024,
                        Optional.of(listener)));
        assertThat(settings.schema())
                .isEqualTo(new SchemaSettings(
                        SchemaSettings.Action.DROP_AND_CREATE,
                        Replication.networkTopology(Map.of("dc1", 3, "dc2", 2)),
                        Optional.of(SchemaSettings.Changes.REFUSED),
                        Duration.ofSeconds(7),
                        Duration.ZERO));
        assertThat(settings.devServer()).isEqualTo(Settings.DevServerMode.OFF);
        assertThat(settings.query().access()).isEqualTo(QueryAccess.SCAN);
    }

    @Test
    void readsConnectionsInTheOrderOfTheirDeclaration() {
        ConnectionSpec given = ConnectionSpec.builder().contactPoints("h").build();
        Object session = new Object();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ringway.connections.zeta.contact-points", "127.0.0.1:9042, 127.0.0.2:9042");
        map.put("ringway.connections.eu.west.config", "classpath:west.conf");
        map.put("ringway.connections.zeta.local-datacenter", "dc1");
        map.put("ringway.connections.zeta.keyspace", "shop");
        map.put("ringway.connections.zeta.username", "u");
        map.put("ringway.connections.zeta.password", " p");
        map.put("ringway.connections.zeta.profile", "olap");
        map.put("ringway.connections.zeta.lazy", "true");
        map.put("ringway.connections.cloud.secure-connect-bundle", "/b.zip");
        map.put("ringway.connections.given.one", given);
        map.put("ringway.connections.open.session", session);

        Map<String, ConnectionSpec> connections = settings(map).routes().connections();

        assertThat(connections)
                .containsExactly(
                        Map.entry(
                                "zeta",
                                ConnectionSpec.builder()
                                        .contactPoints("127.0.0.1:9042", "127.0.0.2:9042")
                                        .localDatacenter("dc1")
                                        .keyspace("shop")
                                        .credentials("u", " p")
                                        .profile("olap")
                                        .lazy(true)
                                        .build()),
                        Map.entry(
                                "eu.west",
                                ConnectionSpec.builder()
                                        .configFile("classpath:west.conf")
                                        .build()),
                        Map.entry(
                                "cloud",
                                ConnectionSpec.builder()
                                        .secureConnectBundle("/b.zip")
                                        .build()),
                        Map.entry("given.one", given),
                        Map.entry("open", ConnectionSpec.ofSession(session)));
    }

    @Test
    void theMapOverridesTheFileAndAHandedInConnectionReplacesItAltogether() {
        Object session = new Object();
        ConnectionSpec spec = ConnectionSpec.builder().contactPoints("h").build();
        Map<String, Object> file = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c")) {
            file.put("ringway.connections." + name + ".contact-points", "file");
            file.put("ringway.connections." + name + ".keyspace", "file");
        }

        Map<String, ConnectionSpec> connections = Settings.of(unit(
                        file,
                        Map.of(
                                "ringway.connections.a.contact-points", "map",
                                "ringway.connections.b", spec,
                                "ringway.connections.c.session", session)))
                .routes()
                .connections();

        assertThat(connections)
                .containsExactly(
                        Map.entry(
                                "a",
                                ConnectionSpec.builder()
                                        .contactPoints("map")
                                        .keyspace("file")
                                        .build()),
                        Map.entry("b", spec),
                        Map.entry("c", ConnectionSpec.ofSession(session)));
    }

    @Test
    void theKeyOfCursorsIsLongAndNotShown() {
        assertThat(settings(Map.of("ringway.data.cursor-key", "0123456789abcdef0123456789abcdef"))
                        .query()
                        .cursorKey())
                .isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(settings(Map.of()).query().cursorKey()).isNull();
        assertThatThrownBy(() -> settings(Map.of("ringway.data.cursor-key", "hunter2")))
                .hasMessageContaining(
                        "RW-1012: ringway.data.cursor-key is no text of at least 32 characters. Who guesses it can"
                                + " make cursors that are taken for Ringway's own. Give it random characters, the same in every JVM"
                                + " that shares cursors.")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ringway.conection | Perhaps 'ringway.connection' is meant.",
                "ringway.devserver | Perhaps 'ringway.dev-server' is meant.",
                "ringway.flush.batchStatements | Perhaps 'ringway.flush.batch-statements' is meant.",
                "ringway.connections.c1.contactpoints | Perhaps 'ringway.connections.c1.contact-points' is meant.",
                "ringway.connections.eu.west.lasy | Perhaps 'ringway.connections.eu.west.lazy' is meant.",
                "ringway.conections.c1.keyspace | Perhaps 'ringway.connections.c1.keyspace' is meant.",
                "ringway.entity.Car.keyspace | Perhaps 'ringway.entities.Car.keyspace' is meant.",
                "ringway.connections.c1 | A setting of a connection is ringway.connections.<name>. and one of config, contact-points,"
                        + " keyspace, lazy, local-datacenter, password, profile, secure-connect-bundle, session, username.",
                "ringway.entities.Car | A setting of an entity is ringway.entities.<EntityName>. and one of connection, keyspace.",
                "ringway.zzzzzzzz | Known are ringway.connection, ringway.keyspace, ringway.connection-resolver,"
                        + " ringway.dev-server, ringway.query.access, ringway.query.scan.max-rows,"
                        + " ringway.query.scan.concurrency, ringway.data.cursor-key, ringway.flush.atomicity, ringway.flush.concurrency,"
                        + " ringway.flush.batch-statements, ringway.flush.batch-bytes, ringway.batch.warn-bytes,"
                        + " ringway.batch.fail-bytes, ringway.flush-listener,"
                        + " ringway.upsert.nulls, ringway.merge, ringway.transaction-synchronization-registry,"
                        + " ringway.user-transaction,"
                        + " ringway.schema.replication, ringway.schema.changes,"
                        + " ringway.schema.lock-wait, ringway.schema.index-wait, ringway.connections.<name>.<setting>,"
                        + " ringway.entities.<EntityName>.<setting>."
            })
    void anUnknownPropertyNamesTheNearest(String property, String advice) {
        assertThatThrownBy(() -> settings(Map.of(property, "x")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1011: The property '" + property + "' is not known [" + MAP + "]. " + advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ringway.dev-server | on | one of auto, off",
                "ringway.query.access | all | one of indexes, filtering, scan",
                "ringway.flush.atomicity | none | one of partition, logged",
                "ringway.upsert.nulls | '' | one of erase, keep",
                "ringway.flush.concurrency | 0 | a whole number from 1 on",
                "ringway.flush.batch-bytes | 1.5 | a whole number from 1 on",
                "ringway.flush.batch-statements | many | a whole number from 1 on",
                "ringway.connection | ' ' | text that is not blank",
                "ringway.connections.a.lazy | yes | true or false",
                "ringway.connections.a.session | x | an open session, in the map passed by code",
                "jakarta.persistence.schema-generation.database.action | make"
                        + " | one of none, create, drop-and-create, drop, validate, update",
                "ringway.schema.changes | on | one of allowed, refused",
                "ringway.schema.lock-wait | 0 | a whole number from 1 on",
                "ringway.schema.index-wait | -1 | a whole number from 0 on",
                "ringway.schema.replication | 3 | simple:<copies> or network:<datacenter>=<copies>,...,"
                        + " such as simple:1 or network:dc1=3,dc2=2",
                "ringway.schema.replication | simple:0 | simple:<copies> or network:<datacenter>=<copies>,...,"
                        + " such as simple:1 or network:dc1=3,dc2=2",
                "ringway.schema.replication | network:dc1=3,dc1=2 | simple:<copies> or network:<datacenter>=<copies>,...,"
                        + " such as simple:1 or network:dc1=3,dc2=2"
            })
    void aBadValueNamesTheAcceptedOnes(String property, String value, String accepted) {
        assertThatThrownBy(() -> settings(Map.of(property, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("RW-1012: The property '" + property + "' cannot be '" + value + "' [" + MAP
                        + "]. Set it to " + accepted + ".");
    }

    @Test
    void anObjectWhereTextBelongsIsNamedByItsType() {
        assertThatThrownBy(() -> settings(Map.of("ringway.keyspace", List.of())))
                .hasMessageStartingWith("RW-1012: The property 'ringway.keyspace' cannot be an instance of java.util.");
    }

    @Test
    void aConnectionThatCannotBeBuiltSaysWhy() {
        Object session = new Object();
        ConnectionSpec spec = ConnectionSpec.ofSession(session);

        assertThat(problem(Map.of("ringway.connections.a.keyspace", "k")))
                .isEqualTo("RW-1013: The connection 'a' cannot be built from its properties [" + MAP
                        + "]. RW-1205: A connection specification says nowhere to connect. Set contact points, a"
                        + " configuration file, a secure connect bundle or a session.");
        assertThat(problem(Map.of("ringway.connections.a.session", session, "ringway.connections.a.keyspace", "k")))
                .contains("RW-1203: A handed-in session and the setting 'keyspace' exclude each other");
        assertThat(problem(Map.of("ringway.connections.a", spec, "ringway.connections.a.keyspace", "k")))
                .isEqualTo("RW-1013: The connection 'a' cannot be built from its properties [" + MAP
                        + "]. A whole ConnectionSpec and single settings exclude each other.");
        assertThat(problem(Map.of(
                        "ringway.connections.a.contact-points", "h", "ringway.connections.a.password", "secret")))
                .isEqualTo("RW-1013: The connection 'a' cannot be built from its properties [" + MAP
                        + "]. The property 'ringway.connections.a.username' is missing: user name and password go"
                        + " together.");
    }

    @Test
    void oneExceptionListsEverythingWithItsPlace() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("ringway.keyspac", "k");
        file.put("ringway.dev-server", "on");
        UnitBuilder builder = builder(file);
        UnitDefinition unit = builder.build(Map.of("ringway.query.access", "all"));

        ConfigurationException error = catchThrowableOfType(ConfigurationException.class, () -> Settings.of(unit));

        String line = System.lineSeparator() + "  ";
        assertThat(error)
                .hasMessage("RW-1000: The persistence unit 'shop' cannot be used: 3 problems" + line
                        + "RW-1011: The property 'ringway.keyspac' is not known [" + FILE
                        + "]. Perhaps 'ringway.keyspace' is meant." + line
                        + "RW-1012: The property 'ringway.dev-server' cannot be 'on' [" + FILE
                        + "]. Set it to one of auto, off." + line
                        + "RW-1012: The property 'ringway.query.access' cannot be 'all' [" + MAP
                        + "]. Set it to one of indexes, filtering, scan.");
    }

    private static String problem(Map<String, Object> map) {
        ConfigurationException error = catchThrowableOfType(ConfigurationException.class, () -> settings(map));
        assertThat(error.problems()).hasSize(1);
        Problem problem = error.problems().get(0);
        return problem.text();
    }

    private static Settings settings(Map<String, ?> map) {
        return Settings.of(unit(Map.of(), map));
    }

    private static UnitDefinition unit(Map<String, ?> file, Map<String, ?> map) {
        return builder(file).build(map);
    }

    private static UnitBuilder builder(Map<String, ?> file) {
        UnitBuilder builder = new UnitBuilder("shop", "persistence.xml:2:1", SettingsTest.class.getClassLoader());
        List<UnitProperty> properties = new ArrayList<>();
        file.forEach((name, value) -> properties.add(new UnitProperty(name, value, FILE, false)));
        builder.properties = UnitProperties.of(properties);
        return builder;
    }
}

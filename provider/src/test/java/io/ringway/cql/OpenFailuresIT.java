// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.ConnectionSpec;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.DatastoreException.Effect;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(DevCassandraExtension.class)
@Timeout(120)
class OpenFailuresIT {
    @TempDir
    Path directory;

    @Test
    void refusedPort() throws IOException {
        int port = freePort();
        long start = System.nanoTime();

        DatastoreException failure = failure(
                ConnectionSpec.builder().contactPoints("127.0.0.1:" + port).build());

        assertThat(failure).hasMessageStartingWith("RW-1410: Cannot connect to 127.0.0.1:" + port + ". ");
        assertThat(failure).hasMessageContaining("Connection refused");
        assertThat(failure.effect()).isEqualTo(Effect.NOT_APPLIED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void wrongLocalDatacenter(DevCassandra node) {
        DatastoreException failure = failure(ConnectionSpec.builder()
                .contactPoints(node.contactPoint())
                .localDatacenter("atlantis")
                .build());

        assertThat(failure)
                .hasMessage("RW-1412: There is no data center 'atlantis' in this cluster. It has datacenter1. "
                        + "Set the local data center to one of these.");
    }

    @Test
    void localDatacenterIsInferred(DevCassandra node) {
        Datastore datastore = Stages.await(new CqlDatastoreProvider()
                .open(ConnectionSpec.builder()
                        .contactPoints(node.contactPoint())
                        .build()));

        assertThat(datastore.capabilities().product()).isEqualTo("Apache Cassandra");
        Stages.await(datastore.close());
    }

    @Test
    void wrongPasswordAndNone() {
        try (DevCassandra node = DevCassandra.start(
                DevCassandra.Options.defaults().withAuthentication(true).withProgress(line -> {}))) {
            DatastoreException wrong = failure(ConnectionSpec.builder()
                    .contactPoints(node.contactPoint())
                    .credentials("cassandra", "open sesame")
                    .build());
            assertThat(wrong)
                    .hasMessageStartingWith(
                            "RW-1413: The server does not accept user 'cassandra' with this password [127.0.0.1:");
            assertThat(wrong).hasMessageNotContaining("open sesame");

            DatastoreException none = failure(
                    ConnectionSpec.builder().contactPoints(node.contactPoint()).build());
            assertThat(none)
                    .hasMessage("RW-1414: The server asks for a user and a password [" + node.contactPoint()
                            + "]. Set the connection's credentials.");

            Datastore datastore = Stages.await(new CqlDatastoreProvider().open(node.connectionSpec()));
            Stages.await(datastore.close());
        }
    }

    @Test
    void unknownHost() {
        assertThat(failure(ConnectionSpec.builder()
                        .contactPoints("nowhere.invalid:9042")
                        .build()))
                .hasMessage("RW-1411: The host nowhere.invalid is unknown. "
                        + "Correct the contact points, or look at the name service.");
    }

    @Test
    void malformedContactPoint() {
        assertThat(failure(
                        ConnectionSpec.builder().contactPoints("localhost:port").build()))
                .hasMessageStartingWith("RW-1420: 'localhost:port' is not a contact point. Write host:port");
    }

    @Test
    void configurationFileThatIsMissingOrBroken() throws IOException {
        for (String location : List.of("/nowhere/cluster.conf", "classpath:nowhere.conf")) {
            assertThat(failure(ConnectionSpec.builder().configFile(location).build()))
                    .hasMessageStartingWith("RW-1415: The configuration file ")
                    .hasMessageContaining("[" + location + "]");
        }
        Path broken = Files.writeString(directory.resolve("broken.conf"), "datastax-java-driver {\n  basic = ]\n");

        assertThat(failure(
                        ConnectionSpec.builder().configFile(broken.toString()).build()))
                .hasMessageStartingWith("RW-1415: The configuration cannot be read [" + broken + "]")
                .hasMessageContaining(": 2:");
    }

    @Test
    void configurationFileIsUsedAndProfilesAreChecked(DevCassandra node) throws IOException {
        Path file = Files.writeString(directory.resolve("cluster.conf"), """
                datastax-java-driver {
                  basic.contact-points = ["%s"]
                  basic.load-balancing-policy.local-datacenter = datacenter1
                  basic.session-name = configured
                  profiles.olap.basic.request.timeout = 9 seconds
                }
                """.formatted(node.contactPoint()));

        assertThat(failure(ConnectionSpec.builder()
                        .configFile(file.toString())
                        .profile("oltp")
                        .build()))
                .hasMessageStartingWith(
                        "RW-1416: There is no execution profile 'oltp'. The configuration has default, olap.");

        for (String location : List.of(file.toString(), file.toUri().toString())) {
            Datastore datastore = Stages.await(new CqlDatastoreProvider()
                    .open(ConnectionSpec.builder()
                            .configFile(location)
                            .profile("olap")
                            .build()));
            assertThat(datastore.unwrap(CqlSession.class).getName()).isEqualTo("configured");
            Stages.await(datastore.close());
        }
    }

    @Test
    void secureConnectBundleThatLeadsNowhereOrIsNone() throws Exception {
        String remedy = ". Download the bundle again from the service, and see that the database is running there.";
        int port = freePort();
        Path nowhere = bundle("nowhere.zip", """
                {"host": "127.0.0.1", "port": %d, "keyStorePassword": "secret", "trustStorePassword": "secret"}
                """.formatted(port));
        assertThat(failure(bundled(nowhere.toString())))
                .hasMessage("RW-1422: The secure connect bundle cannot be used [" + nowhere
                        + "]. Unable to connect to cloud metadata service. Please make sure your cluster is not parked or"
                        + " terminated" + remedy)
                .hasRootCauseInstanceOf(ConnectException.class);
        Path locked = bundle("locked.zip", """
                {"host": "127.0.0.1", "port": %d, "keyStorePassword": "guessed", "trustStorePassword": "secret"}
                """.formatted(port));
        assertThat(failure(bundled(locked.toString())))
                .hasMessageStartingWith("RW-1422: ")
                .hasMessageContaining("password was incorrect")
                .hasMessageNotContaining("guessed");
        Path none = Files.writeString(directory.resolve("none.zip"), "no archive");
        assertThat(failure(bundled(none.toString())))
                .hasMessage("RW-1422: The secure connect bundle cannot be used [" + none
                        + "]. Invalid bundle: missing file config.json" + remedy);
        assertThat(failure(bundled("/nowhere/bundle.zip")))
                .hasMessage(
                        "RW-1422: The secure connect bundle cannot be used [/nowhere/bundle.zip]. /nowhere/bundle.zip"
                                + " (No such file or directory)" + remedy);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static ConnectionSpec bundled(String location) {
        return ConnectionSpec.builder()
                .secureConnectBundle(location)
                .credentials("user", "open sesame")
                .build();
    }

    /** What a managed service hands out, with empty key stores. */
    private Path bundle(String name, String config) throws Exception {
        KeyStore empty = KeyStore.getInstance("JKS");
        empty.load(null, null);
        Path file = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("config.json"));
            zip.write(config.getBytes(StandardCharsets.UTF_8));
            for (String store : List.of("identity.jks", "trustStore.jks")) {
                zip.putNextEntry(new ZipEntry(store));
                empty.store(zip, "secret".toCharArray());
            }
        }
        return file;
    }

    @Test
    void handedInSessionOfAnotherType() {
        assertThat(failure(ConnectionSpec.ofSession("a session")))
                .hasMessage("RW-1418: A session of type java.lang.String cannot be used. "
                        + "Hand in a com.datastax.oss.driver.api.core.CqlSession.");
    }

    @Test
    void handedInSessionThatIsClosed(DevCassandra node) {
        CqlSession session = CqlSession.builder()
                .addContactPoint(node.address())
                .withLocalDatacenter(node.localDatacenter())
                .build();
        session.close();

        assertThat(failure(ConnectionSpec.ofSession(session)))
                .hasMessage("RW-1418: The session '" + session.getName()
                        + "' that was handed in is closed. Hand in an open session.");
    }

    private static DatastoreException failure(ConnectionSpec spec) {
        return catchThrowableOfType(
                DatastoreException.class, () -> Stages.await(new CqlDatastoreProvider().open(spec)));
    }
}

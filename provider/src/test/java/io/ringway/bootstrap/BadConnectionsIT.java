// SPDX-License-Identifier: Apache-2.0
package io.ringway.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ringway.ConnectionUnavailableException;
import io.ringway.NoDefaultConnectionException;
import io.ringway.RingwayException;
import io.ringway.UnknownConnectionException;
import io.ringway.context.contract.Car;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Units;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Units whose connections cannot be used: each says why, at once. */
@ExtendWith(DevCassandraExtension.class)
@Timeout(60)
class BadConnectionsIT {

    @Test
    void aRefusedContactPointFailsFastWithItsAddress() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        long start = System.nanoTime();

        assertThatExceptionOfType(ConnectionUnavailableException.class)
                .isThrownBy(() ->
                        Units.open(Map.of("ringway.connections.main.contact-points", "127.0.0.1:" + port), Car.class))
                .withMessageContaining("main")
                .withMessageContaining("RW-1410: Cannot connect to 127.0.0.1:" + port + ". ");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aLazyConnectionFailsAtItsFirstUse() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Map<String, String> properties = Map.of(
                "ringway.connections.main.contact-points", "127.0.0.1:" + port,
                "ringway.connections.main.keyspace", "shop",
                "ringway.connections.main.lazy", "true");
        try (EntityManagerFactory factory = Units.open(new HashMap<>(properties), Car.class);
                EntityManager em = factory.createEntityManager()) {
            assertThatExceptionOfType(ConnectionUnavailableException.class)
                    .isThrownBy(() -> em.find(Car.class, 1))
                    .withMessageContaining("127.0.0.1:" + port);
        }
    }

    @Test
    void aWrongLocalDatacenterIsToldWhichExist(DevCassandra node, @DevKeyspace String keyspace) {
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put("ringway.connections.main.local-datacenter", "atlantis");

        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> Units.open(properties, Car.class))
                .withMessageContaining(
                        "RW-1412: There is no data center 'atlantis' in this cluster. It has datacenter1.");
    }

    @Test
    void anUnknownConnectionIsToldWhichExist(DevCassandra node, @DevKeyspace String keyspace) {
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.put("ringway.connection", "mian");

        assertThatExceptionOfType(UnknownConnectionException.class)
                .isThrownBy(() -> Units.open(properties, Car.class))
                .withMessage("RW-1212: There is no connection 'mian' [unit 'shop']. There are: main. "
                        + "Register it, or name one that exists.");
    }

    @Test
    void noConnectionAtAllIsToldWhatWasLookedAt() {
        try (EntityManagerFactory factory = Units.open(Map.of("ringway.dev-server", "off"), Car.class);
                EntityManager em = factory.createEntityManager()) {
            assertThatExceptionOfType(NoDefaultConnectionException.class)
                    .isThrownBy(() -> em.find(Car.class, 1))
                    .withMessageStartingWith("RW-12")
                    .withMessageContaining("Car");
        }
    }

    @Test
    void aSessionWithoutAKeyspaceIsToldWhereToNameOne(DevCassandra node, @DevKeyspace String keyspace) {
        Map<String, Object> properties = Units.properties(node, keyspace);
        properties.remove("ringway.connections.main.keyspace");

        assertThatExceptionOfType(RingwayException.class)
                .isThrownBy(() -> Units.open(properties, Car.class))
                .withMessageStartingWith("RW-12")
                .withMessageContaining("keyspace");
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        try (DevCassandra node = DevCassandra.start(
                DevCassandra.Options.defaults().withAuthentication(true).withProgress(line -> {}))) {
            Map<String, Object> properties = Units.properties(node, "shop");
            properties.put("ringway.connections.main.username", "cassandra");
            properties.put("ringway.connections.main.password", "open sesame");
            assertThatExceptionOfType(ConnectionUnavailableException.class)
                    .isThrownBy(() -> Units.open(properties, Car.class))
                    .withMessageContaining("RW-1413: The server does not accept user 'cassandra' with this password")
                    .withMessageNotContaining("open sesame");
            properties.put("ringway.connections.main.password", "cassandra");
            Units.open(properties, Car.class).close();
        }
    }
}

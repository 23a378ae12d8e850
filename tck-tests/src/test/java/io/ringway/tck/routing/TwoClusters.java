// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two real clusters with the same tables in two keyspaces, and one that cannot be reached: as the default it makes an
 * operation on a wrong route fail loudly instead of landing somewhere.
 */
final class TwoClusters implements AutoCloseable {
    static final String KS1 = "routing_ks1";
    static final String KS2 = "routing_ks2";
    static final Using FIRST = Using.connection("first");
    static final Using SECOND = Using.connection("second");

    private static final AtomicInteger PLATES = new AtomicInteger();

    private final Cluster first;
    private final Cluster second;

    TwoClusters(DevCassandra one, DevCassandra two) {
        first = new Cluster(one);
        second = new Cluster(two);
        for (Cluster cluster : List.of(first, second)) {
            cluster.createTables(KS1);
            cluster.createTables(KS2);
        }
    }

    Cluster first() {
        return first;
    }

    Cluster second() {
        return second;
    }

    /** A unit over the three connections, whose default is the one that cannot be reached. */
    PersistenceConfiguration unreachableByDefault(Class<?>... entities) {
        return unit(entities).property("ringway.connection", "unreachable").property("ringway.keyspace", KS1);
    }

    /** A unit over the three connections, without any default. */
    PersistenceConfiguration unit(Class<?>... entities) {
        PersistenceConfiguration unit = new PersistenceConfiguration("routing")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .property(
                        "ringway.connections.first.contact-points", first.node().contactPoint())
                .property(
                        "ringway.connections.second.contact-points",
                        second.node().contactPoint())
                .property("ringway.connections.unreachable.contact-points", "127.0.0.1:" + closedPort())
                .property("ringway.connections.unreachable.lazy", "true");
        List.of(entities).forEach(unit::managedClass);
        return unit;
    }

    /** A plate that no other test uses. */
    static String plate() {
        return "R-" + PLATES.incrementAndGet();
    }

    static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}

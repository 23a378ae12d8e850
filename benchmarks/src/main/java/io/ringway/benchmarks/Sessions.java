// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import io.ringway.benchmarks.domain.Account;
import io.ringway.benchmarks.domain.Measurement;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Sessions of the driver, all with the same settings, and units over them. */
final class Sessions {
    /** The system property that says at which port of the loopback interface the server listens. */
    static final String PORT = "ringway.benchmarks.port";

    /** How many writes are in flight at most, by hand and by Ringway. */
    static final int IN_FLIGHT = 256;

    /** Rows of a page, so that a partition takes several. */
    private static final int PAGE_ROWS = 300;

    private Sessions() {}

    static CqlSession open() {
        int port = Integer.getInteger(PORT, 0);
        return open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    static CqlSession open(InetSocketAddress address) {
        return CqlSession.builder()
                .addContactPoint(address)
                .withLocalDatacenter("datacenter1")
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withString(DefaultDriverOption.PROTOCOL_VERSION, "V5")
                        .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
                        .withInt(DefaultDriverOption.REQUEST_PAGE_SIZE, PAGE_ROWS)
                        .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(20))
                        .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, Duration.ofSeconds(20))
                        .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, Duration.ofSeconds(20))
                        .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                        .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                        .build())
                .build();
    }

    static EntityManagerFactory factory(CqlSession session) {
        return unit(session)
                .managedClass(Account.class)
                .managedClass(Measurement.class)
                .createEntityManagerFactory();
    }

    /** A unit without entities over an open session. */
    static PersistenceConfiguration unit(CqlSession session) {
        return new PersistenceConfiguration("benchmarks")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .property("ringway.connections.main.session", session)
                .property("ringway.keyspace", Tables.KEYSPACE)
                .property("ringway.flush.concurrency", Integer.toString(IN_FLIGHT));
    }
}

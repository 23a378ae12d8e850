// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import io.ringway.ConnectionSpec;
import java.time.Duration;

/** Driver sessions on a node, set so that schema changes and closing take milliseconds. */
final class Cql {
    static final String KEYSPACE =
            "CREATE KEYSPACE ks WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}";

    private Cql() {}

    static CqlSession connect(DevCassandra node) {
        ConnectionSpec spec = node.connectionSpec();
        CqlSessionBuilder builder = CqlSession.builder()
                .addContactPoint(node.address())
                .withLocalDatacenter(spec.localDatacenter().orElseThrow())
                .withConfigLoader(configuration());
        spec.username()
                .ifPresent(user ->
                        builder.withAuthCredentials(user, spec.password().orElseThrow()));
        return builder.build();
    }

    private static DriverConfigLoader configuration() {
        return DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(10))
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(10))
                .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                .build();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.QueryTrace;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.cql.TraceEvent;
import io.ringway.devserver.DevCassandra;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the database past Ringway, through a driver session of its own. */
public final class Judge implements AutoCloseable {
    private static final Pattern CELLS = Pattern.compile("Read (\\d+) live rows and (\\d+) tombstone cells");

    private final CqlSession session;
    private final String keyspace;

    public Judge(DevCassandra node, String keyspace) {
        this.session = session(node);
        this.keyspace = keyspace;
        session.execute("CREATE KEYSPACE IF NOT EXISTS " + keyspace
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    }

    /** A session that counts its requests. */
    public static CqlSession session(DevCassandra node) {
        DriverConfigLoader config = DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, Duration.ofSeconds(10))
                .withDuration(DefaultDriverOption.METADATA_SCHEMA_WINDOW, Duration.ofMillis(10))
                .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                .withClass(DefaultDriverOption.REQUEST_THROTTLER_CLASS, CountingThrottler.class)
                .build();
        return CqlSession.builder()
                .addContactPoint(node.address())
                .withLocalDatacenter(node.localDatacenter())
                .withConfigLoader(config)
                .build();
    }

    /** How many requests a session has sent. */
    public static long requests(CqlSession session) {
        return CountingThrottler.requests(session.getName());
    }

    public void execute(String cql, Object... values) {
        session.execute(qualified(cql), values);
    }

    /** The only row; null when there is none. */
    public Row row(String cql, Object... values) {
        return session.execute(qualified(cql), values).one();
    }

    /** All rows. */
    public List<Row> rows(String cql, Object... values) {
        return session.execute(qualified(cql), values).all();
    }

    /** What the server says of tombstones when it executes a read. */
    public int tombstones(String cql) {
        QueryTrace trace = session.execute(
                        SimpleStatement.newInstance(qualified(cql)).setTracing(true))
                .getExecutionInfo()
                .getQueryTrace();
        for (TraceEvent event : trace.getEvents()) {
            Matcher cells = CELLS.matcher(event.getActivity());
            if (cells.find()) {
                return Integer.parseInt(cells.group(2));
            }
        }
        throw new AssertionError("The trace does not count cells: " + trace.getEvents());
    }

    /** In the texts {@code $} stands for the keyspace. */
    private String qualified(String cql) {
        return cql.replace("$", keyspace);
    }

    @Override
    public void close() {
        session.close();
    }
}

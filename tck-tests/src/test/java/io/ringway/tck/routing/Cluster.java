// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.devserver.DevCassandra;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One real cluster, looked at through a driver session that Ringway knows nothing of. */
final class Cluster implements AutoCloseable {
    private final DevCassandra node;
    private final CqlSession judge;

    Cluster(DevCassandra node) {
        this.node = node;
        this.judge = CqlSession.builder()
                .addContactPoint(node.address())
                .withLocalDatacenter(node.localDatacenter())
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
                        .withDuration(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, Duration.ZERO)
                        .withDuration(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, Duration.ZERO)
                        .build())
                .build();
    }

    DevCassandra node() {
        return node;
    }

    void createTables(String keyspace) {
        judge.execute("CREATE KEYSPACE IF NOT EXISTS " + keyspace
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        judge.execute("CREATE TABLE IF NOT EXISTS " + keyspace + ".automobile (plate text PRIMARY KEY, colour text)");
        judge.execute("CREATE TABLE IF NOT EXISTS " + keyspace + ".truck (plate text PRIMARY KEY, load text)");
    }

    /** The colour of an automobile; null when there is no such row. */
    @Nullable
    String colour(String keyspace, String plate) {
        return text("SELECT colour FROM " + keyspace + ".automobile WHERE plate = ?", plate);
    }

    /** The load of a truck; null when there is no such row. */
    @Nullable
    String load(String keyspace, String plate) {
        return text("SELECT load FROM " + keyspace + ".truck WHERE plate = ?", plate);
    }

    void insertAutomobile(String keyspace, String plate, String colour) {
        judge.execute("INSERT INTO " + keyspace + ".automobile (plate, colour) VALUES (?, ?)", plate, colour);
    }

    @Override
    public void close() {
        judge.close();
    }

    private @Nullable String text(String cql, String plate) {
        Row row = judge.execute(cql, plate).one();
        return row == null ? null : row.getString(0);
    }
}

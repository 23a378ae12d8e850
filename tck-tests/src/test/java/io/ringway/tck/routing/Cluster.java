// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.devserver.DevCassandra;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiConsumer;
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
        String table = "CREATE TABLE IF NOT EXISTS " + keyspace + ".";
        judge.execute(table + "automobile (plate text PRIMARY KEY, colour text)");
        judge.execute(table + "truck (plate text PRIMARY KEY, load text)");
        judge.execute(table + "bus (plate text PRIMARY KEY, line text)");
        judge.execute(table + "tram (plate text PRIMARY KEY, line text)");
        judge.execute(table + "trip (plate text, number int, remark text, PRIMARY KEY (plate, number))");
        judge.execute(table + "shift (depot text, number int, driver text, version int, PRIMARY KEY (depot, number))");
        judge.execute(table + "visits (place text PRIMARY KEY, total counter)");
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

    /** The first column of the only row; null when there is none. */
    @Nullable
    Object value(String cql, Object... values) {
        Row row = judge.execute(cql, values).one();
        return row == null ? null : row.getObject(0);
    }

    void execute(String cql, Object... values) {
        judge.execute(cql, values);
    }

    /** Hands each row's first two columns, both text, over. */
    void forEachRow(String cql, BiConsumer<String, @Nullable String> row) {
        judge.execute(cql).forEach(found -> row.accept(Objects.requireNonNull(found.getString(0)), found.getString(1)));
    }

    /** Whether a table has a row with this plate. */
    boolean has(String keyspace, String table, String plate) {
        return judge.execute("SELECT plate FROM " + keyspace + "." + table + " WHERE plate = ?", plate)
                        .one()
                != null;
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

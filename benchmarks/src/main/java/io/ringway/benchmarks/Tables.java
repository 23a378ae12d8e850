// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.UUID;

/** The tables of the benchmarks and the rows in them, at a server of any kind. */
final class Tables {
    static final String KEYSPACE = "benchmarks";

    /** Rows of the partition that is read. */
    static final int PARTITION_ROWS = 1000;

    /** The account that is there. */
    static final UUID ACCOUNT = new UUID(4711L, 0L);

    /** The sensor whose measurements are there. */
    static final UUID SENSOR = new UUID(4711L, 1L);

    /** The sensor whose measurements are written in a batch. */
    static final UUID BATCHED = new UUID(4711L, 2L);

    private Tables() {}

    static void create(CqlSession session) {
        session.execute("CREATE KEYSPACE IF NOT EXISTS benchmarks"
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        session.execute("CREATE TABLE IF NOT EXISTS benchmarks.account (id uuid PRIMARY KEY, name text, visits bigint,"
                + " age int, balance double, rating float, active boolean, created timestamp, device uuid,"
                + " birthday date, level smallint, city text)");
        session.execute("CREATE TABLE IF NOT EXISTS benchmarks.measurement (sensor uuid, seq int, at timestamp,"
                + " kind text, value double, total bigint, valid boolean, note text, PRIMARY KEY (sensor, seq))");
    }

    static void fill(CqlSession session) {
        PreparedStatement account = session.prepare(Statements.INSERT_ACCOUNT);
        session.execute(Statements.bind(account, Samples.plainAccount(ACCOUNT)));
        PreparedStatement measurement = session.prepare(Statements.INSERT_MEASUREMENT);
        for (int seq = 0; seq < PARTITION_ROWS; seq++) {
            session.execute(Statements.bind(measurement, Samples.plainMeasurement(SENSOR, seq)));
        }
    }
}

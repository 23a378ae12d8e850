// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import java.net.InetSocketAddress;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StubServerTest {
    private static final int ROWS = 25;

    private final StubServer stub = new StubServer(ROWS);
    private CqlSession session;

    @BeforeEach
    void connect() {
        session = open(stub.address());
        session.execute("CREATE TABLE shop.item (id uuid PRIMARY KEY, name text, price double)");
        session.execute("CREATE TABLE IF NOT EXISTS shop.sale (shop uuid, day int, at timestamp,"
                + " PRIMARY KEY ((shop, day), at))");
    }

    @AfterEach
    void disconnect() {
        session.close();
        stub.close();
    }

    @Test
    void answersAWholeKeyWithOneRow() {
        PreparedStatement select = session.prepare("SELECT \"name\", price FROM shop.item WHERE id = ?");
        Row row = session.execute(select.bind(UUID.randomUUID())).one();
        assertThat(row).isNotNull();
        assertThat(row.getString("name")).isEqualTo("a text of row 0");
        assertThat(row.isNull("price")).isFalse();
    }

    @Test
    void answersAPartitionInPages() {
        PreparedStatement select = session.prepare("SELECT at FROM shop.sale WHERE shop = ? AND day = ?");
        AsyncResultSet page = session.executeAsync(
                        select.bind(UUID.randomUUID(), 1).setPageSize(10))
                .toCompletableFuture()
                .join();
        assertThat(page.remaining()).isEqualTo(10);
        assertThat(page.hasMorePages()).isTrue();
        assertThat(session.execute(select.bind(UUID.randomUUID(), 1).setPageSize(10)))
                .extracting(row -> row.getInstant(0))
                .doesNotHaveDuplicates()
                .hasSize(ROWS);
    }

    @Test
    void saysWhichMarkersAreThePartitionKey() {
        PreparedStatement insert = session.prepare("INSERT INTO shop.sale (at, day, shop) VALUES (?, ?, ?)");
        assertThat(insert.getPartitionKeyIndices()).containsExactly(2, 1);
    }

    @Test
    void countsRequestsByKind() {
        PreparedStatement update = session.prepare("UPDATE shop.item SET name = ? WHERE id = ?");
        session.execute(update.bind("a", UUID.randomUUID()));
        session.execute(BatchStatement.newInstance(BatchType.UNLOGGED, update.bind("b", UUID.randomUUID())));
        assertThat(session.execute("SELECT kind, requests FROM stub.requests"))
                .filteredOn(row -> !"QUERY".equals(row.getString(0)))
                .extracting(row -> row.getString(0) + " " + row.getLong(1))
                .containsExactly("PREPARE 1", "EXECUTE 1", "BATCH 1");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> session.prepare("SELECT name FROM shop.nothing WHERE id = ?"))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("table shop.nothing does not exist");
        assertThatThrownBy(() -> session.prepare("SELECT weight FROM shop.item WHERE id = ?"))
                .hasMessage("Undefined column name weight in table item");
    }

    @Test
    void runsInAProcessThatEndsWithItsInput() {
        StubProcess process = StubProcess.start(ROWS);
        try (CqlSession other = open(process.address())) {
            assertThat(other.execute("SELECT kind, requests FROM stub.requests").all())
                    .isNotEmpty();
        }
        process.close();
        assertThat(process.isAlive()).isFalse();
    }

    private static CqlSession open(InetSocketAddress address) {
        return CqlSession.builder()
                .addContactPoint(address)
                .withLocalDatacenter("datacenter1")
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withString(DefaultDriverOption.PROTOCOL_VERSION, "V5")
                        .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, false)
                        .withInt(DefaultDriverOption.NETTY_IO_SHUTDOWN_QUIET_PERIOD, 0)
                        .withInt(DefaultDriverOption.NETTY_ADMIN_SHUTDOWN_QUIET_PERIOD, 0)
                        .build())
                .build();
    }
}

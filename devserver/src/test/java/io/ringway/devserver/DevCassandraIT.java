// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.RingwayException;
import io.ringway.devserver.DevCassandra.Options;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DevCassandraIT {
    @RegisterExtension
    final Children children = new Children();

    @Test
    void serves_cql_and_leaves_neither_process_nor_directory() {
        List<String> progress = new ArrayList<>();
        DevCassandra node = DevCassandra.start(Options.defaults().withProgress(progress::add));
        try (node;
                CqlSession session = Cql.connect(node)) {
            session.execute(Cql.KEYSPACE);
            session.execute("CREATE TABLE ks.t (id int PRIMARY KEY, v text)");
            session.execute("INSERT INTO ks.t (id, v) VALUES (1, 'one')");
            Row row = session.execute("SELECT v FROM ks.t WHERE id = 1").one();
            assertThat(row.getString("v")).isEqualTo("one");
            assertThat(node.contactPoint())
                    .isEqualTo("127.0.0.1:" + node.address().getPort());
            assertThat(node.connectionSpec().contactPoints()).containsExactly(node.contactPoint());
            assertThat(node.directory()).exists();
        }
        assertThat(ProcessHandle.of(node.pid())).isEmpty();
        assertThat(node.directory()).doesNotExist();
        assertThat(progress).hasSize(2);
        assertThat(progress.get(0))
                .startsWith("starting Cassandra 5.0.9 (for development and tests only) on " + node.contactPoint());
        assertThat(progress.get(1)).matches("Cassandra on 127.0.0.1:\\d+ is ready after \\d+\\.\\d s");
    }

    @Test
    void starts_two_clusters_at_once() {
        List<DevCassandra> nodes = DevCassandra.startAll(
                Options.defaults().withClusterName("it's one"),
                Options.defaults().withClusterName("two").withDatacenter("east-2"));
        try (DevCassandra one = nodes.get(0);
                DevCassandra two = nodes.get(1);
                CqlSession first = Cql.connect(one);
                CqlSession second = Cql.connect(two)) {
            String query = "SELECT cluster_name, data_center FROM system.local";
            Row local = first.execute(query).one();
            assertThat(local.getString("cluster_name")).isEqualTo("it's one");
            assertThat(local.getString("data_center")).isEqualTo("datacenter1");
            Row remote = second.execute(query).one();
            assertThat(remote.getString("cluster_name")).isEqualTo("two");
            assertThat(remote.getString("data_center")).isEqualTo("east-2");
            assertThat(two.localDatacenter()).isEqualTo("east-2");
        }
    }

    @Test
    void asks_for_a_password_when_told_to() {
        try (DevCassandra node = DevCassandra.start(Options.defaults().withAuthentication(true));
                CqlSession session = Cql.connect(node)) {
            session.execute("CREATE ROLE shop WITH PASSWORD = 'secret' AND LOGIN = true");
            assertThat(session.execute("LIST ROLES").all())
                    .extracting(row -> row.getString("role"))
                    .contains("cassandra", "shop");
            assertThatThrownBy(() -> CqlSession.builder()
                            .addContactPoint(node.address())
                            .withLocalDatacenter(node.localDatacenter())
                            .withAuthCredentials("shop", "wrong")
                            .build())
                    .isInstanceOf(AllNodesFailedException.class)
                    .hasMessageContaining("Authentication error");
        }
    }

    @Test
    void keeps_what_it_acknowledged_through_a_kill_and_a_close(@TempDir Path directory) {
        Options options = Options.defaults().withDataDirectory(directory);
        DevCassandra first = DevCassandra.start(options);
        try (first) {
            try (CqlSession session = Cql.connect(first)) {
                session.execute(Cql.KEYSPACE);
                session.execute("CREATE TABLE ks.t (id int PRIMARY KEY)");
                for (int id = 0; id < 50; id++) {
                    session.execute("INSERT INTO ks.t (id) VALUES (" + id + ")");
                }
                first.kill();
            }
            assertThat(first.isAlive()).isFalse();
            int port = first.address().getPort();
            first.restart();
            assertThat(first.address().getPort()).isEqualTo(port);
            assertThat(rows(first)).isEqualTo(50);
        }
        assertThat(ProcessHandle.of(first.pid())).isEmpty();
        try (DevCassandra second = DevCassandra.start(options)) {
            assertThat(rows(second)).isEqualTo(50);
        }
        assertThat(directory.resolve("data")).exists();
    }

    @Test
    void begins_empty_when_restarted_with_temporary_data() {
        try (DevCassandra node = DevCassandra.start()) {
            try (CqlSession session = Cql.connect(node)) {
                session.execute(Cql.KEYSPACE);
            }
            long before = node.pid();
            node.restart();
            assertThat(node.pid()).isNotEqualTo(before);
            assertThat(ProcessHandle.of(before)).isEmpty();
            try (CqlSession session = Cql.connect(node)) {
                assertThat(session.getMetadata().getKeyspace("ks")).isEmpty();
            }
        }
    }

    @Test
    void answers_nothing_while_suspended() {
        try (DevCassandra node = DevCassandra.start()) {
            node.suspend();
            assertThat(CqlProbe.answers(node.address())).isFalse();
            assertThat(node.isAlive()).isTrue();
            node.resume();
            assertThat(CqlProbe.answers(node.address())).isTrue();
            node.suspend();
            node.suspend();
        }
    }

    @Test
    void is_gone_when_it_cannot_be_resumed_to_end_in_good_order(@TempDir Path directory) {
        DevCassandra node = DevCassandra.start(Options.defaults().withDataDirectory(directory));
        long pid = node.pid();
        node.suspend();

        Thread.currentThread().interrupt();
        assertThatThrownBy(node::close).isInstanceOf(RingwayException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    private static long rows(DevCassandra node) {
        try (CqlSession session = Cql.connect(node)) {
            return session.execute("SELECT count(*) FROM ks.t").one().getLong(0);
        }
    }
}

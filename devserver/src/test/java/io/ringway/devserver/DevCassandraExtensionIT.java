// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import io.ringway.spi.DevServer;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DevCassandraExtension.class)
class DevCassandraExtensionIT {
    private final DevCassandra node;

    DevCassandraExtensionIT(DevCassandra node) {
        this.node = node;
    }

    @Test
    void shares_one_node_and_gives_another_on_request(
            DevCassandra again, @DevCluster("second") DevCassandra second, @DevCluster("second") DevCassandra same) {
        assertThat(again).isSameAs(node);
        assertThat(second).isNotSameAs(node).isSameAs(same);
        assertThat(second.contactPoint()).isNotEqualTo(node.contactPoint());
    }

    @Test
    void the_provider_gets_the_same_node() {
        DevServer server = ServiceLoader.load(DevServer.class).findFirst().orElseThrow();
        assertThat(server.start()).isEqualTo(node.connectionSpec());
    }

    @Test
    void names_a_keyspace_of_the_class(@DevKeyspace String keyspace, @DevKeyspace String again) {
        assertThat(keyspace)
                .isEqualTo(again)
                .startsWith("ks_devcassandraextensionit_")
                .hasSizeLessThanOrEqualTo(48);
        assertThat(DevCassandraExtension.keyspace(Row.class)).isNotEqualTo(keyspace);
    }

    /** None of the artifacts that the node's class path leaves out is missed. */
    @Test
    void serves_what_a_mapper_needs(@DevKeyspace String keyspace) {
        try (CqlSession session = Cql.connect(node)) {
            session.execute(Cql.KEYSPACE.replace("ks", keyspace));
            session.execute("USE " + keyspace);
            session.execute("CREATE TABLE t (a int, b int, v text, e vector<float, 2>, PRIMARY KEY (a, b))");
            session.execute("CREATE INDEX t_v ON t (v) USING 'sai'");
            session.execute("CREATE INDEX t_e ON t (e) USING 'sai'");
            session.execute("CREATE MATERIALIZED VIEW m AS SELECT * FROM t WHERE a IS NOT NULL AND b IS NOT NULL"
                    + " PRIMARY KEY (b, a)");
            session.execute("CREATE FUNCTION twice(x int) RETURNS NULL ON NULL INPUT RETURNS int LANGUAGE java"
                    + " AS 'return x * 2;'");
            session.execute("BEGIN BATCH INSERT INTO t (a, b, v, e) VALUES (1, 2, 'x', [1.0, 2.0]);"
                    + " INSERT INTO t (a, b, v, e) VALUES (2, 3, 'y', [5.0, 1.0]); APPLY BATCH");
            assertThat(session.execute("INSERT INTO t (a, b) VALUES (1, 2) IF NOT EXISTS")
                            .wasApplied())
                    .isFalse();
            assertThat(session.execute("SELECT twice(b) FROM t WHERE a = 1")
                            .one()
                            .getInt(0))
                    .isEqualTo(4);
            assertThat(session.execute("SELECT a FROM m WHERE b = 3").one().getInt(0))
                    .isEqualTo(2);
        }
    }
}

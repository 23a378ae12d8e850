// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.jpa.Judge;
import io.ringway.spi.Column;
import io.ringway.spi.Datastore;
import io.ringway.spi.NativeQueryFacet;
import io.ringway.spi.NativeStatement;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.RowPage;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** A table is altered between two pages of a statement that selects whatever there is. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class AlteredTableIT {
    private String table;
    private Datastore datastore;
    private CqlSession session;
    private NativeQueryFacet facet;
    private NativeStatement statement;
    private RowPage first;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        datastore = await(new CqlDatastoreProvider().open(node.connectionSpec()));
        session = Judge.session(node);
        facet = datastore.facet(NativeQueryFacet.class).orElseThrow();
        session.execute("CREATE KEYSPACE " + keyspace
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        table = keyspace + ".part";
    }

    @AfterAll
    void close() {
        session.close();
        await(datastore.close());
    }

    @BeforeEach
    void readThePage() {
        session.execute("DROP TABLE IF EXISTS " + table);
        session.execute(
                "CREATE TABLE " + table + " (id int, number int, label text, other text, PRIMARY KEY (id, number))");
        for (int number = 0; number < 4; number++) {
            session.execute(
                    "INSERT INTO " + table + " (id, number, label, other) VALUES (1, ?, ?, 'o')", number, "l" + number);
        }
        statement = await(facet.prepare("SELECT * FROM " + table + " WHERE id = 1", null));
        first = await(facet.execute(statement, writer -> {}, OperationOptions.DEFAULT.withPageSize(2)));
        assertThat(first.next()).isTrue();
        assertThat(first.getObject(2)).isEqualTo("l0");
    }

    @Test
    void aColumnMoreLeavesTheOthersWhereTheyWere() {
        session.execute("ALTER TABLE " + table + " ADD aaa int");

        RowPage second = await(first.nextPage());
        assertThat(second.next()).isTrue();
        assertThat(second.getInt(1)).isEqualTo(2);
        assertThat(second.getObject(2)).isEqualTo("l2");
        assertThat(second.getObject(3)).isEqualTo("o");
        RowPage anew = await(facet.execute(statement, writer -> {}, OperationOptions.DEFAULT));
        assertThat(statement.columns())
                .extracting(Column::name)
                .containsExactly("id", "number", "aaa", "label", "other");
        assertThat(anew.next()).isTrue();
        assertThat(anew.getObject(3)).isEqualTo("l0");
    }

    @Test
    void aColumnLessIsToldAndNotTakenForAnother() {
        session.execute("ALTER TABLE " + table + " DROP label");

        assertThatThrownBy(() -> await(first.nextPage()))
                .hasMessage("RW-1543: The column label is gone since the first page was read [SELECT * FROM " + table
                        + " WHERE id = 1]. The table was altered meanwhile. Execute it again.");
    }

    private static <T> T await(CompletionStage<T> stage) {
        return Stages.await(stage);
    }
}

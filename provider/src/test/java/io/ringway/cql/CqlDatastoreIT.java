// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.metadata.token.Token;
import io.ringway.ConnectionSpec;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevKeyspace;
import io.ringway.spi.Batch;
import io.ringway.spi.BoundMutation;
import io.ringway.spi.Column;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.Condition;
import io.ringway.spi.Datastore;
import io.ringway.spi.DatastoreException;
import io.ringway.spi.Feature;
import io.ringway.spi.Mutation;
import io.ringway.spi.Mutation.Kind;
import io.ringway.spi.NativeQueryFacet;
import io.ringway.spi.OperationOptions;
import io.ringway.spi.ParameterSource;
import io.ringway.spi.PreparedMutation;
import io.ringway.spi.Restriction;
import io.ringway.spi.RowPage;
import io.ringway.spi.ScanFacet;
import io.ringway.spi.Selection;
import io.ringway.spi.TableId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is particular to CQL; the contract that every datastore keeps is tested by the conformance kit. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class CqlDatastoreIT {
    private static final Column ID = new Column("id", Scalar.INT);
    private static final Column PLATE = new Column("Plate", Scalar.TEXT);
    private static final Column COUNT = new Column("count", Scalar.BIGINT);

    private TableId car;
    private Datastore datastore;
    private CqlSession session;

    @BeforeAll
    void open(DevCassandra node, @DevKeyspace String keyspace) {
        datastore = await(new CqlDatastoreProvider().open(node.connectionSpec()));
        session = datastore.unwrap(CqlSession.class);
        session.execute("CREATE KEYSPACE " + keyspace
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
        session.execute("CREATE TABLE " + keyspace + ".car (id int PRIMARY KEY, \"Plate\" text, count bigint)");
        car = new TableId(keyspace, "car");
    }

    @AfterAll
    void close() {
        await(datastore.close());
    }

    @Test
    void writesAndReadsARow() {
        apply(insert(false), writer -> {
            writer.setObject(0, "AB 123");
            writer.setLong(1, 7);
            writer.setInt(2, 1);
        });

        RowPage page = read(1);

        assertThat(page.next()).isTrue();
        assertThat(page.getObject(0)).isEqualTo("AB 123");
        assertThat(page.getLong(1)).isEqualTo(7);
        assertThat(page.next()).isFalse();
    }

    @Test
    void leavesNoTombstoneForWhatIsUnset() {
        apply(insert(false), writer -> writer.setInt(2, 2));

        Row row = session.execute("SELECT WRITETIME(\"Plate\"), count FROM " + car + " WHERE id = 2")
                .one();

        assertThat(row).isNotNull();
        assertThat(row.isNull(0)).isTrue();
    }

    @Test
    void bindsTheTtlOfAnUpdateFirst() {
        Mutation update =
                new Mutation(Kind.UPDATE, car, List.of(PLATE), List.of(ID), Condition.equal(List.of(COUNT)), true);
        apply(insert(false), writer -> {
            writer.setLong(1, 5);
            writer.setInt(2, 3);
        });

        apply(update, writer -> {
            writer.setObject(0, "CD 456");
            writer.setInt(1, 3);
            writer.setLong(2, 5);
            writer.setInt(3, 1000);
        });

        Row row = session.execute("SELECT \"Plate\", TTL(\"Plate\") FROM " + car + " WHERE id = 3")
                .one();
        assertThat(row.getString(0)).isEqualTo("CD 456");
        assertThat(row.getInt(1)).isBetween(990, 1000);
    }

    @Test
    void writesAtTheGivenTimestamp() {
        BoundMutation mutation = prepare(insert(true))
                .bind(
                        writer -> {
                            writer.setObject(0, "old");
                            writer.setInt(2, 4);
                            writer.setInt(3, 0);
                        },
                        OperationOptions.DEFAULT.withTimestamp(1234));

        await(datastore.apply(mutation));

        Row row = session.execute("SELECT WRITETIME(\"Plate\") FROM " + car + " WHERE id = 4")
                .one();
        assertThat(row.getLong(0)).isEqualTo(1234);
    }

    @Test
    void routesAPieceOfTheRingByItsLastToken() {
        Selection selection = Selection.of(car, List.of(ID), List.of()).withTokenRange(List.of(ID), Scalar.BIGINT);

        CqlSelection.Bound bound = CqlSelection.own(await(datastore.prepare(selection))
                .bind(
                        writer -> {
                            writer.setLong(0, 1);
                            writer.setLong(1, 77);
                        },
                        OperationOptions.DEFAULT));

        Token expected = session.getMetadata().getTokenMap().orElseThrow().parse("77");
        assertThat(bound.statement().getRoutingToken()).isEqualTo(expected);
        assertThat(bound.statement().getRoutingKeyspace()).isNotNull();
    }

    @Test
    void dividesTheRingEvenlyWhenTheDriverDoesNotKnowIt() {
        DriverConfigLoader config = DriverConfigLoader.programmaticBuilder()
                .withBoolean(DefaultDriverOption.METADATA_TOKEN_MAP_ENABLED, false)
                .build();
        try (CqlSession blind = CqlSession.builder()
                .addContactEndPoints(List.of(session.getMetadata()
                        .getNodes()
                        .values()
                        .iterator()
                        .next()
                        .getEndPoint()))
                .withLocalDatacenter("datacenter1")
                .withConfigLoader(config)
                .build()) {
            Datastore store = await(new CqlDatastoreProvider().open(ConnectionSpec.ofSession(blind)));

            assertThat(await(store.facet(ScanFacet.class).orElseThrow().split(car, 4)))
                    .hasValueSatisfying(split -> assertThat(split.ranges())
                            .extracting(ScanFacet.TokenRange::upTo)
                            .contains(-1L, Long.MAX_VALUE)
                            .hasSize(4));
        }
    }

    @Test
    void routesStatementsAndBatchesByTheirPartition() {
        CqlMutation.Bound bound = (CqlMutation.Bound)
                prepare(insert(false)).bind(writer -> writer.setInt(2, 5), OperationOptions.DEFAULT);
        CqlBatch batch = CqlBatch.of(
                new Batch(Batch.Type.UNLOGGED, List.of(bound), OperationOptions.DEFAULT),
                new RequestDefaults(null, session.getContext().getConfig()));

        await(datastore.apply(bound));

        Token token = session.getMetadata()
                .getTokenMap()
                .orElseThrow()
                .newToken(bound.statement().getRoutingKey());
        Row row = session.execute("SELECT token(id) FROM " + car + " WHERE id = 5")
                .one();
        assertThat(row.getToken(0)).isEqualTo(token);
        assertThat(bound.statement().getRoutingKeyspace().asInternal()).isEqualTo(car.keyspace());
        assertThat(batch.statement().getRoutingKey())
                .isEqualTo(bound.statement().getRoutingKey());
        assertThat(batch.statement().getRoutingKeyspace().asInternal()).isEqualTo(car.keyspace());
    }

    @Test
    void refusesAColumnOfAnotherType() {
        Selection selection = new Selection(
                car, List.of(new Column("Plate", Scalar.INT)), List.of(Restriction.equal(ID)), List.of(), false);

        assertThatThrownBy(() -> await(datastore.prepare(selection)))
                .isInstanceOf(DatastoreException.class)
                .hasMessageStartingWith(
                        "RW-1435: The column is text in the database, but mapped as int [" + car + ".Plate]");
    }

    @Test
    void tellsWhatIsMissing() {
        assertThatThrownBy(() -> await(datastore.prepare(insertInto(new TableId("nowhere", "car")))))
                .hasMessageStartingWith("RW-1430: Keyspace 'nowhere' does not exist on this connection [INSERT INTO "
                        + "nowhere.car (");
        assertThatThrownBy(() -> await(datastore.prepare(insertInto(new TableId(car.keyspace(), "boat")))))
                .hasMessageStartingWith("RW-1430: Table 'boat' does not exist on this connection");
    }

    @Test
    void knowsItsServer() {
        assertThat(datastore.capabilities().product()).isEqualTo("Apache Cassandra");
        assertThat(datastore.capabilities().version()).startsWith("5.0");
        assertThat(datastore.capabilities().features())
                .contains(Feature.STORAGE_ATTACHED_INDEX, Feature.VECTOR, Feature.REQUEST_KEYSPACE)
                .doesNotContain(Feature.TABLETS);
    }

    @Test
    void followsTheKeyspaceOfAHandedInSessionAndLeavesItOpen(DevCassandra node) {
        try (CqlSession own = CqlSession.builder()
                .addContactPoint(node.address())
                .withLocalDatacenter(node.localDatacenter())
                .build()) {
            Datastore borrowed = await(new CqlDatastoreProvider().open(ConnectionSpec.ofSession(own)));
            assertThat(borrowed.keyspace()).isEmpty();

            own.execute("USE " + car.keyspace());
            assertThat(borrowed.keyspace()).contains(car.keyspace());
            assertThat(borrowed.unwrap(CqlSession.class)).isSameAs(own);

            await(borrowed.close());
            assertThat(own.isClosed()).isFalse();
            assertThatThrownBy(() -> await(borrowed.prepare(insert(false))))
                    .hasMessageStartingWith("RW-1448: The connection is closed");
        }
    }

    @Test
    void refusesUseAndUnqualifiedTablesThatTheProtocolCannotPlace(DevCassandra node) {
        NativeQueryFacet modern = datastore.facet(NativeQueryFacet.class).orElseThrow();
        assertThatThrownBy(() -> await(modern.prepare("USE shop", null)))
                .hasMessage("RW-1453: USE is not possible [USE shop]. It would change the keyspace for everybody who "
                        + "shares the connection. Give the operation a keyspace, such as with Using.keyspace.");

        try (CqlSession old = CqlSession.builder()
                .addContactPoint(node.address())
                .withLocalDatacenter(node.localDatacenter())
                .withConfigLoader(DriverConfigLoader.programmaticBuilder()
                        .withString(DefaultDriverOption.PROTOCOL_VERSION, "V4")
                        .build())
                .build()) {
            Datastore limited = await(new CqlDatastoreProvider().open(ConnectionSpec.ofSession(old)));
            NativeQueryFacet nativeQueries =
                    limited.facet(NativeQueryFacet.class).orElseThrow();

            assertThat(limited.capabilities().supports(Feature.REQUEST_KEYSPACE))
                    .isFalse();
            assertThatThrownBy(() -> await(nativeQueries.prepare("SELECT id FROM car", car.keyspace())))
                    .hasMessageStartingWith("RW-1450: A table is not qualified, and keyspace '" + car.keyspace()
                            + "' is meant [SELECT id FROM car]. The server speaks protocol V4")
                    .hasMessageEndingWith("Write " + car.keyspace() + ".table.");
            assertThatThrownBy(() -> await(nativeQueries.prepare("SELECT id FROM car", null)))
                    .hasMessageStartingWith("RW-1437: A table is not qualified and the connection has no keyspace");
            assertThat(await(nativeQueries.prepare("SELECT id FROM " + car, car.keyspace()))
                            .table())
                    .contains(car);
        }
    }

    private Mutation insert(boolean ttl) {
        return new Mutation(Kind.INSERT, car, List.of(PLATE, COUNT), List.of(ID), Condition.NONE, ttl);
    }

    private static Mutation insertInto(TableId table) {
        return new Mutation(Kind.INSERT, table, List.of(PLATE), List.of(ID), Condition.NONE, false);
    }

    private PreparedMutation prepare(Mutation mutation) {
        return await(datastore.prepare(mutation));
    }

    private void apply(Mutation mutation, ParameterSource parameters) {
        assertThat(await(datastore.apply(prepare(mutation).bind(parameters, OperationOptions.DEFAULT)))
                        .applied())
                .isTrue();
    }

    private RowPage read(int id) {
        Selection selection =
                new Selection(car, List.of(PLATE, COUNT), List.of(Restriction.equal(ID)), List.of(), false);
        return await(datastore.fetch(
                await(datastore.prepare(selection)).bind(writer -> writer.setInt(0, id), OperationOptions.DEFAULT)));
    }

    private static <T> T await(CompletionStage<T> stage) {
        return Stages.await(stage);
    }
}

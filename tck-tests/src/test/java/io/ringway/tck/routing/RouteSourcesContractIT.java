// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.TwoClusters.FIRST;
import static io.ringway.tck.routing.TwoClusters.KS1;
import static io.ringway.tck.routing.TwoClusters.KS2;
import static io.ringway.tck.routing.TwoClusters.SECOND;
import static io.ringway.tck.routing.TwoClusters.plate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.Batch;
import io.ringway.ConnectionRegistry;
import io.ringway.ConnectionScope;
import io.ringway.ConnectionSpec;
import io.ringway.EntityStore;
import io.ringway.Route.Decision;
import io.ringway.RouteMismatchException;
import io.ringway.RoutedEntityManager;
import io.ringway.RoutedQuery;
import io.ringway.SchemaPlan;
import io.ringway.SchemaTool;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.tck.routing.archived.Ferry;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where routes come from beside options, views and scopes, and what is said of those that lost. */
@ExtendWith(DevCassandraExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteSourcesContractIT {
    private TwoClusters clusters;
    private EntityManagerFactory emf;
    private RoutedEntityManager em;

    @BeforeAll
    void open(DevCassandra one, @DevCluster("second") DevCassandra two) {
        clusters = new TwoClusters(one, two);
        emf = clusters.unreachableByDefault(Automobile.class, Truck.class, Ferry.class)
                .createEntityManagerFactory();
    }

    @AfterAll
    void close() {
        emf.close();
        clusters.close();
    }

    @BeforeEach
    void openEntityManager() {
        em = emf.createEntityManager().unwrap(RoutedEntityManager.class);
    }

    @AfterEach
    void closeEntityManager() {
        em.close();
    }

    @Test
    void aPackagesConnectionIsThatOfItsEntities() {
        String plate = plate();
        em.persist(new Ferry(plate, "4"));
        em.flush();

        assertThat(clusters.second().has(KS1, "tram", plate)).isTrue();
        assertThat(clusters.first().has(KS1, "tram", plate)).isFalse();
        assertThat(em.explainRoute(Ferry.class).connectionDecision())
                .hasToString("level 6, @Connection(\"second\") on package io.ringway.tck.routing.archived");
    }

    @Test
    void aLockGoesWhereItsInstanceIsAndNowhereElse() {
        String plate = plate();
        clusters.first().insertAutomobile(KS1, plate, "red");
        Automobile car = em.find(Automobile.class, plate, FIRST);

        em.getTransaction().begin();
        em.lock(car, LockModeType.NONE, FIRST);
        assertThatThrownBy(() -> em.lock(car, LockModeType.NONE, SECOND)).isInstanceOf(RouteMismatchException.class);
        em.getTransaction().rollback();
    }

    @Test
    void withoutAKeyspaceEntitiesFollowTheSessionsForDataAndForTables() {
        try (CqlSession session = CqlSession.builder()
                        .addContactPoint(clusters.first().node().address())
                        .withLocalDatacenter(clusters.first().node().localDatacenter())
                        .withKeyspace(KS1)
                        .build();
                EntityManagerFactory following = clusters.unit(Automobile.class).createEntityManagerFactory()) {
            ConnectionRegistry registry = following.unwrap(ConnectionRegistry.class);
            registry.register("session", ConnectionSpec.ofSession(session), true);
            EntityStore store = following.unwrap(EntityStore.class);
            SchemaTool tool = following.unwrap(SchemaTool.class);
            String plate = plate();

            store.insert(new Automobile(plate, "red"));
            assertThat(tool.forEntities().plan().places())
                    .extracting(SchemaPlan.Place::keyspace)
                    .containsExactly(KS1);
            session.execute("USE " + KS2);
            store.insert(new Automobile(plate, "blue"));

            assertThat(clusters.first().colour(KS1, plate)).isEqualTo("red");
            assertThat(clusters.first().colour(KS2, plate)).isEqualTo("blue");
            assertThat(tool.forEntities().plan().places())
                    .extracting(SchemaPlan.Place::keyspace)
                    .containsExactly(KS2);
            registry.replace(
                    "session",
                    ConnectionSpec.builder()
                            .contactPoints(clusters.second().node().contactPoint())
                            .keyspace(KS1)
                            .build());
            store.insert(new Automobile(plate, "green"));
            assertThat(clusters.second().colour(KS1, plate)).isEqualTo("green");
            assertThat(session.isClosed()).isFalse();
        }
    }

    @Test
    void theConnectionThatIsNamedDefaultIsTheUnitsDefault() {
        try (EntityManagerFactory defaulting = clusters.unit(Automobile.class)
                .property(
                        "ringway.connections.default.contact-points",
                        clusters.second().node().contactPoint())
                .property("ringway.connections.default.keyspace", KS2)
                .createEntityManagerFactory()) {
            String plate = plate();
            defaulting.runInTransaction(work -> work.persist(new Automobile(plate, "red")));

            assertThat(clusters.second().colour(KS2, plate)).isEqualTo("red");
            assertThat(defaulting.unwrap(ConnectionRegistry.class).defaultName())
                    .contains("default");
        }
    }

    @Test
    void anEntitysRouteIsExplainedWithTheLevelsThatLost() {
        try (ConnectionScope scope = ConnectionScope.open(Using.route("first", KS2), Truck.class)) {
            assertDecision(
                    em.using(SECOND)
                            .explainRoute(Truck.class, Using.connection("unreachable"))
                            .connectionDecision(),
                    "level 1, option Using.connection(\"unreachable\")",
                    "level 2, view Using.connection(\"second\")",
                    "level 4, ConnectionScope Using.route(\"first\", \"routing_ks2\") over Truck",
                    "level 6, @Connection(\"second\") on Truck",
                    "level 7, property ringway.connection");
            assertDecision(
                    em.explainRoute(Truck.class).keyspaceDecision(),
                    "level 4, ConnectionScope Using.route(\"first\", \"routing_ks2\") over Truck",
                    "level 7, property ringway.keyspace");
        }
    }

    @Test
    void aQuerysRouteIsExplainedWithTheLevelsThatLost() {
        try (ConnectionScope scope = ConnectionScope.open(FIRST)) {
            RoutedQuery query = em.using(SECOND)
                    .createNativeQuery("SELECT plate, load FROM truck", Truck.class)
                    .setHint("ringway.keyspace", KS2)
                    .unwrap(RoutedQuery.class);

            assertDecision(
                    query.explainRoute().connectionDecision(),
                    "level 2, view Using.connection(\"second\")",
                    "level 4, ConnectionScope Using.connection(\"first\") over all entities",
                    "level 6, @Connection(\"second\") on Truck",
                    "level 7, property ringway.connection");
            assertDecision(
                    query.explainRoute().keyspaceDecision(),
                    "level 1, option Using.keyspace(\"routing_ks2\")",
                    "level 7, property ringway.keyspace");
        }
    }

    @Test
    void aBatchsRouteIsExplainedWithTheLevelsThatLost() {
        try (ConnectionScope scope = ConnectionScope.open(SECOND, Truck.class);
                Batch batch = em.batch(Using.route("second", KS2))) {
            batch.insert(new Truck(plate(), "sand"));

            assertDecision(
                    batch.explain().route().orElseThrow().connectionDecision(),
                    "level 4, ConnectionScope Using.connection(\"second\") over Truck",
                    "level 6, @Connection(\"second\") on Truck",
                    "level 7, batch Using.route(\"second\", \"routing_ks2\")",
                    "level 7, property ringway.connection");
            assertDecision(
                    batch.explain().route().orElseThrow().keyspaceDecision(),
                    "level 7, batch Using.route(\"second\", \"routing_ks2\")",
                    "level 7, property ringway.keyspace");
        }
    }

    private static void assertDecision(Decision decision, String text, String... lost) {
        assertThat(decision).hasToString(text);
        assertThat(decision.lost()).extracting(Decision::toString).containsExactly(lost);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.routing;

import static io.ringway.tck.routing.TwoClusters.FIRST;
import static io.ringway.tck.routing.TwoClusters.KS1;
import static io.ringway.tck.routing.TwoClusters.KS2;
import static io.ringway.tck.routing.TwoClusters.SECOND;
import static io.ringway.tck.routing.TwoClusters.plate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringway.ConnectionScope;
import io.ringway.ConnectionUnavailableException;
import io.ringway.Route;
import io.ringway.RoutedEntityManager;
import io.ringway.RoutedQuery;
import io.ringway.SchemaException;
import io.ringway.UnknownConnectionException;
import io.ringway.Using;
import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/**
 * The routing rules against two real clusters. The default connection is a cluster that cannot be reached, so that an
 * operation on a wrong route fails loudly instead of landing somewhere.
 */
class RoutingContractIT extends ClustersFixture {
    RoutingContractIT() {
        super(Automobile.class, Truck.class);
    }

    @Test
    void anOperationWithoutAnyRouteGoesToTheDefaultAndFailsThere() {
        assertThatThrownBy(() -> em.find(Automobile.class, plate()))
                .isInstanceOf(ConnectionUnavailableException.class)
                .hasMessageContaining("'unreachable'");
    }

    @Test
    void anEntitysOwnConnectionBeatsTheDefault() {
        String plate = plate();
        em.persist(new Truck(plate, "sand"));
        em.flush();

        assertThat(second.load(KS1, plate)).isEqualTo("sand");
        assertThat(first.load(KS1, plate)).isNull();
    }

    @Test
    void aScopeBeatsTheEntitysOwnConnection() {
        String plate = plate();
        try (ConnectionScope scope = ConnectionScope.open(FIRST, Truck.class)) {
            em.persist(new Truck(plate, "sand"));
        }
        em.flush();

        assertThat(first.load(KS1, plate)).isEqualTo("sand");
        assertThat(second.load(KS1, plate)).isNull();
    }

    @Test
    void anExplicitRouteBeatsScopeAndEntityForEveryKindOfOperation() {
        String plate = plate();
        try (ConnectionScope scope = ConnectionScope.open(FIRST)) {
            em.persist(new Truck(plate, "sand"), SECOND);
            em.flush();
            assertThat(second.load(KS1, plate)).isEqualTo("sand");

            em.clear();
            assertThat(em.find(Truck.class, plate)).isNull();
            Truck truck = em.find(Truck.class, plate, SECOND);
            truck.load = "gravel";
            em.flush();
            assertThat(second.load(KS1, plate)).isEqualTo("gravel");

            em.refresh(truck, SECOND);
            em.remove(truck, SECOND);
            em.flush();
            assertThat(second.load(KS1, plate)).isNull();
            assertThat(first.load(KS1, plate)).isNull();
        }
    }

    @Test
    void aViewBeatsScopeAndEntityForEveryKindOfOperation() {
        String plate = plate();
        RoutedEntityManager onFirst = em.using(FIRST);
        try (ConnectionScope scope = ConnectionScope.open(SECOND)) {
            onFirst.persist(new Truck(plate, "sand"));
            onFirst.flush();
            assertThat(first.load(KS1, plate)).isEqualTo("sand");

            em.clear();
            Truck truck = onFirst.find(Truck.class, plate);
            assertThat(truck.load).isEqualTo("sand");
            onFirst.remove(truck);
            onFirst.flush();
            assertThat(first.load(KS1, plate)).isNull();
        }
    }

    @Test
    void anOptionBeatsTheViewItIsGivenOn() {
        String plate = plate();
        em.using(FIRST).persist(new Automobile(plate, "red"), SECOND);
        em.flush();

        assertThat(second.colour(KS1, plate)).isEqualTo("red");
        assertThat(first.colour(KS1, plate)).isNull();
    }

    @Test
    void connectionAndKeyspaceAreDecidedEachOnItsOwn() {
        String plate = plate();
        try (ConnectionScope scope = ConnectionScope.open(Using.keyspace(KS2))) {
            em.using(FIRST).persist(new Automobile(plate, "red"));
        }
        em.flush();

        assertThat(first.colour(KS2, plate)).isEqualTo("red");
        assertThat(first.colour(KS1, plate)).isNull();
    }

    @Test
    void insideAScopeSeveralEntitiesGoToItsKeyspaceAndAfterItToTheirOwnAgain() {
        String plate = plate();
        try (ConnectionScope scope = ConnectionScope.open(Using.route("second", KS2), Automobile.class, Truck.class)) {
            em.persist(new Automobile(plate, "red"));
            em.persist(new Truck(plate, "sand"));
            em.flush();
        }
        assertThat(second.colour(KS2, plate)).isEqualTo("red");
        assertThat(second.load(KS2, plate)).isEqualTo("sand");

        em.persist(new Truck(plate, "gravel"));
        em.flush();
        assertThat(second.load(KS1, plate)).isEqualTo("gravel");
        assertThat(second.load(KS2, plate)).isEqualTo("sand");
    }

    @Test
    void aScopeDoesNotCoverAnEntityThatItDoesNotName() {
        try (ConnectionScope scope = ConnectionScope.open(FIRST, Truck.class)) {
            assertThat(em.explainRoute(Automobile.class).connection()).isEqualTo("unreachable");
            assertThat(em.explainRoute(Truck.class).connection()).isEqualTo("first");
        }
    }

    @Test
    void theInnermostScopeDecides() {
        String plate = plate();
        try (ConnectionScope outer = ConnectionScope.open(SECOND);
                ConnectionScope inner = ConnectionScope.open(FIRST)) {
            em.persist(new Automobile(plate, "red"));
        }
        em.flush();

        assertThat(first.colour(KS1, plate)).isEqualTo("red");
    }

    @Test
    void aScopeReachesAnotherThreadOnlyThroughWrap() throws Exception {
        try (ConnectionScope scope = ConnectionScope.open(FIRST)) {
            assertThat(onAnotherThread(task -> new Thread(task).start())).isEqualTo("unreachable");
            assertThat(onAnotherThread(ConnectionScope.wrap((Executor) task -> new Thread(task).start())))
                    .isEqualTo("first");
        }
    }

    @Test
    void aKeyspaceThatIsNotThereIsTheServersErrorAndNothingIsWritten() {
        String plate = plate();
        em.persist(new Automobile(plate, "red"), Using.route("first", "nowhere"));

        assertThatThrownBy(em::flush).hasMessageContaining("nowhere");
        assertThat(first.colour(KS1, plate)).isNull();
    }

    @Test
    void nativeQueriesFollowOptionHintViewAndScope() {
        String plate = plate();
        first.insertAutomobile(KS1, plate, "red");
        second.insertAutomobile(KS1, plate, "blue");

        assertThat(em.using(FIRST).createNativeQuery(colourOf(plate)).getSingleResult())
                .isEqualTo("red");
        assertThat(em.createNativeQuery(colourOf(plate))
                        .setHint("ringway.connection", "second")
                        .getSingleResult())
                .isEqualTo("blue");
        var query = em.createNativeQuery(colourOf(plate)).setHint("ringway.connection", "second");
        query.unwrap(RoutedQuery.class).using(FIRST);
        assertThat(query.getSingleResult()).isEqualTo("red");
        try (ConnectionScope scope = ConnectionScope.open(SECOND)) {
            assertThat(em.createNativeQuery(colourOf(plate)).getSingleResult()).isEqualTo("blue");
        }
    }

    @Test
    void aUnitPropertyOverridesTheAnnotation() {
        try (EntityManagerFactory overriding = clusters.unreachableByDefault(Automobile.class, Truck.class)
                .property("ringway.entities.Truck.connection", "first")
                .property("ringway.entities.Truck.keyspace", KS2)
                .createEntityManagerFactory()) {
            String plate = plate();
            overriding.runInTransaction(work -> work.persist(new Truck(plate, "sand")));

            assertThat(first.load(KS2, plate)).isEqualTo("sand");
        }
    }

    @Test
    void schemaManagementHonoursTheEntitysConnectionAndFailsOnTheDefault() {
        assertThatThrownBy(() -> emf.getSchemaManager().create(false))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("Done: second. Not done: unreachable (")
                .hasCauseInstanceOf(ConnectionUnavailableException.class);
        try (EntityManagerFactory reachable = clusters.unit(Automobile.class, Truck.class)
                .property("ringway.connection", "first")
                .property("ringway.keyspace", "routing_made")
                .createEntityManagerFactory()) {
            reachable.getSchemaManager().create(true);
            second.createTables("routing_made");
            String plate = plate();
            reachable.runInTransaction(work -> {
                work.persist(new Truck(plate, "sand"));
                work.persist(new Automobile(plate, "red"));
            });
            assertThat(second.load("routing_made", plate)).isEqualTo("sand");
            assertThat(first.colour("routing_made", plate)).isEqualTo("red");
        }
    }

    @Test
    void anUnknownConnectionIsNamedWithTheOnesThatExist() {
        assertThatThrownBy(() -> em.find(Automobile.class, plate(), Using.connection("third")))
                .isInstanceOf(UnknownConnectionException.class)
                .hasMessageContaining("'third'")
                .hasMessageContaining("first")
                .hasMessageContaining("second")
                .hasMessageContaining("unreachable");
    }

    @Test
    void explainRouteSaysWhatDecidedAndWhatLost() {
        try (ConnectionScope scope = ConnectionScope.open(FIRST)) {
            Route route = em.explainRoute(Truck.class, Using.connection("second"));

            assertThat(route.connection()).isEqualTo("second");
            assertThat(route.keyspace()).isEqualTo(KS1);
            assertThat(route.connectionDecision().level()).isEqualTo(1);
            assertThat(route.connectionDecision().lost())
                    .extracting(Route.Decision::level)
                    .containsExactly(4, 6, 7);
            assertThat(route.keyspaceDecision().level()).isEqualTo(7);
        }
    }

    private String onAnotherThread(Executor executor) throws InterruptedException {
        StringBuilder connection = new StringBuilder();
        CountDownLatch done = new CountDownLatch(1);
        executor.execute(() -> {
            try (RoutedEntityManager other = emf.createEntityManager().unwrap(RoutedEntityManager.class)) {
                connection.append(other.explainRoute(Automobile.class).connection());
            }
            done.countDown();
        });
        done.await();
        return connection.toString();
    }

    private static String colourOf(String plate) {
        return "SELECT colour FROM automobile WHERE plate = '" + plate + "'";
    }
}

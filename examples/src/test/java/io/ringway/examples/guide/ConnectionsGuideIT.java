// SPDX-License-Identifier: Apache-2.0
package io.ringway.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import io.ringway.ConnectionRegistry;
import io.ringway.ConnectionScope;
import io.ringway.ConnectionSpec;
import io.ringway.ConnectionState;
import io.ringway.Connections;
import io.ringway.Route;
import io.ringway.RouteMismatchException;
import io.ringway.RoutedEntityManager;
import io.ringway.UnknownConnectionException;
import io.ringway.Using;
import io.ringway.devserver.DevCassandra;
import io.ringway.devserver.DevCassandraExtension;
import io.ringway.devserver.DevCluster;
import io.ringway.examples.fleet.Automobile;
import io.ringway.examples.fleet.Color;
import io.ringway.examples.fleet.Driver;
import io.ringway.examples.fleet.Trip;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples of docs/guide/connections.md. */
@ExtendWith(DevCassandraExtension.class)
class ConnectionsGuideIT {
    private static EntityManagerFactory unit;
    private static DevCassandra depot;
    private static DevCassandra archive;

    @BeforeAll
    static void open(DevCassandra first, @DevCluster("archive") DevCassandra second) {
        depot = first;
        archive = second;
        unit = GuideUnit.open(first, second);
        unit.runInTransaction(em -> {
            em.persist(new Automobile("RW-1", "Isetta", Color.RED));
            em.persist(new Driver("D-1", "Anna"));
        });
    }

    @AfterAll
    static void close() {
        unit.close();
    }

    @Test
    void registersAtRunTime() {
        String address = archive.contactPoint();
        // tag::register
        ConnectionRegistry registry = unit.unwrap(ConnectionRegistry.class);
        registry.register(
                "workshop",
                ConnectionSpec.builder()
                        .contactPoints(address)
                        .localDatacenter("datacenter1")
                        .keyspace("fleet")
                        .build());
        // end::register
        assertThat(registry.names()).contains("archive", "depot", "workshop");
        // tag::state
        ConnectionState state = registry.state("workshop");
        String words = switch (state.status()) {
            case NEW, CONNECTING -> "not yet";
            case READY -> "ready";
            case FAILED -> "failed: " + state.cause().orElseThrow() + ", next attempt after " + state.nextAttempt();
            case CLOSED -> "closed";
        };
        // end::state
        assertThat(words).isIn("not yet", "ready");
        // tag::unregister
        registry.unregister("workshop");
        // end::unregister
        assertThatThrownBy(() -> registry.state("workshop"))
                .isInstanceOf(UnknownConnectionException.class)
                .hasMessageStartingWith("RW-1212: There is no connection 'workshop'");
    }

    @Test
    void handsInASession() {
        // tag::unwrap
        CqlSession session = unit.unwrap(ConnectionRegistry.class).unwrap("depot", CqlSession.class);
        // end::unwrap
        ConnectionRegistry registry = unit.unwrap(ConnectionRegistry.class);
        // tag::session
        registry.register("mine", ConnectionSpec.ofSession(session));
        // end::session
        assertThat(registry.unwrap("mine", CqlSession.class)).isSameAs(session);
        registry.unregister("mine");
        assertThat(session.isClosed()).isFalse();
    }

    @Test
    void sharesConnectionsBetweenUnits() {
        String address = depot.contactPoint();
        // tag::shared
        ConnectionSpec spec = ConnectionSpec.builder()
                .contactPoints(address)
                .localDatacenter("datacenter1")
                .keyspace("fleet")
                .build();
        Connections.shared().register("everybody", spec, true);

        EntityManagerFactory other = new PersistenceConfiguration("other")
                .provider("io.ringway.bootstrap.RingwayPersistenceProvider")
                .managedClass(Automobile.class)
                .createEntityManagerFactory();
        // end::shared
        try (EntityManager em = other.createEntityManager()) {
            Route route = em.unwrap(RoutedEntityManager.class).explainRoute(Automobile.class);
            assertThat(route.connection()).isEqualTo("everybody");
            assertThat(route.connectionDecision().level()).isEqualTo(8);
            assertThat(em.find(Automobile.class, "RW-1")).isNotNull();
        } finally {
            other.close();
            Connections.shared().unregister("everybody");
        }
    }

    @Test
    void anOptionOfTheOperation() {
        try (EntityManager em = unit.createEntityManager()) {
            // tag::option
            Automobile kept = em.find(Automobile.class, "RW-1", Using.connection("archive"));
            // end::option
            assertThat(kept).isNull();
        }
    }

    @Test
    void aView() {
        try (EntityManager em = unit.createEntityManager()) {
            em.getTransaction().begin();
            // tag::view
            RoutedEntityManager inArchive = em.unwrap(RoutedEntityManager.class).using(Using.connection("archive"));
            inArchive.persist(new Automobile("RW-2", "Goggomobil", Color.GREEN));
            // end::view
            em.getTransaction().commit();
        }
        assertThat(GuideUnit.value(unit, "archive", "SELECT count(*) FROM automobile WHERE plate = 'RW-2'"))
                .isEqualTo(1L);
        assertThat(GuideUnit.value(unit, "depot", "SELECT count(*) FROM automobile WHERE plate = 'RW-2'"))
                .isEqualTo(0L);
    }

    @Test
    void aManagedInstanceStaysWhereItIs() {
        try (EntityManager em = unit.createEntityManager()) {
            em.getTransaction().begin();
            RoutedEntityManager inArchive = em.unwrap(RoutedEntityManager.class).using(Using.connection("archive"));
            // tag::copy
            Automobile car = em.find(Automobile.class, "RW-1");
            Automobile copy = inArchive.merge(car);
            // end::copy
            assertThat(copy).isNotSameAs(car);
            assertThat(em.contains(car)).isTrue();
            assertThat(em.contains(copy)).isTrue();
            // tag::mismatch
            assertThatThrownBy(() -> inArchive.remove(car))
                    .isInstanceOf(RouteMismatchException.class)
                    .hasMessageContaining("Cannot remove at archive/fleet an instance that is managed at depot/fleet");
            // end::mismatch
            em.getTransaction().rollback();
        }
    }

    @Test
    @SuppressWarnings("try")
    void aScope() {
        try (EntityManager em = unit.createEntityManager()) {
            Automobile kept;
            Driver driver;
            // tag::scope
            try (ConnectionScope inArchive = ConnectionScope.open(Using.connection("archive"), Automobile.class)) {
                kept = em.find(Automobile.class, "RW-1"); // from the archive
                driver = em.find(Driver.class, "D-1"); // from the depot
            }
            // end::scope
            assertThat(kept).isNull();
            assertThat(driver).isNotNull();
        }
    }

    @Test
    @SuppressWarnings("try")
    void aScopeIsHandedToTasks() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (ConnectionScope scope = ConnectionScope.open(Using.connection("archive"))) {
            // tag::wrap
            Future<Automobile> kept = executor.submit(
                    ConnectionScope.wrap(() -> unit.callInTransaction(em -> em.find(Automobile.class, "RW-1"))));
            // end::wrap
            assertThat(kept.get()).isNull();
            Future<Automobile> unwrapped =
                    executor.submit(() -> unit.callInTransaction(em -> em.find(Automobile.class, "RW-1")));
            assertThat(unwrapped.get()).isNotNull();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void explains() {
        try (EntityManager em = unit.createEntityManager()) {
            // tag::explain
            Route route = em.unwrap(RoutedEntityManager.class).explainRoute(Trip.class);

            assertThat(route.connection()).isEqualTo("archive");
            assertThat(route.keyspace()).isEqualTo("fleet");
            assertThat(route.connectionDecision()).hasToString("level 6, @Connection(\"archive\") on Trip");
            assertThat(route.connectionDecision().lost())
                    .singleElement()
                    .hasToString("level 7, property ringway.connection");
            assertThat(route.keyspaceDecision()).hasToString("level 8, keyspace of connection \"archive\"");
            // end::explain
        }
    }

    @Test
    void aClusterThatIsDown() {
        ConnectionRegistry registry = unit.unwrap(ConnectionRegistry.class);
        // tag::down
        registry.register(
                "nowhere",
                ConnectionSpec.builder()
                        .contactPoints("127.0.0.1:1")
                        .localDatacenter("datacenter1")
                        .keyspace("fleet")
                        .lazy(true)
                        .build());
        assertThatThrownBy(() ->
                        unit.callInTransaction(em -> em.find(Automobile.class, "RW-1", Using.connection("nowhere"))))
                .hasMessageStartingWith("RW-1214: Connection 'nowhere' cannot be opened")
                .hasMessageContaining("RW-1410: Cannot connect to");
        // end::down
        assertThat(registry.state("nowhere").status()).isEqualTo(ConnectionState.Status.FAILED);
        assertThat(registry.state("nowhere").nextAttempt().orElseThrow())
                .isBefore(Instant.now().plus(Duration.ofSeconds(2)));
        registry.unregister("nowhere");
    }
}
